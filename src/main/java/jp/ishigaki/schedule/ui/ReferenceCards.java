package jp.ishigaki.schedule.ui;

import java.util.UUID;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.SessionReferences;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Component;

/** Makes the card of a session's references, with the form for those who prepare sessions. */
@Component
class ReferenceCards {

    private final SessionReferences references;
    private final CurriculumQueries curriculum;
    private final EditionQueries editions;
    private final IdentityQueries identity;

    ReferenceCards(
            SessionReferences references,
            CurriculumQueries curriculum,
            EditionQueries editions,
            IdentityQueries identity) {
        this.references = references;
        this.curriculum = curriculum;
        this.editions = editions;
        this.identity = identity;
    }

    ReferencesCard of(UUID session) {
        var mayPrepare = identity.actor().is(Role.STAFF, Role.LECTURER);
        return new ReferencesCard(
                session,
                references,
                mayPrepare ? new ReferenceForm(session, references, curriculum.index(), editions.editions()) : null);
    }

    /** The textbook as the session's cohort has it at hand. */
    Textbook textbookOf(UUID session) {
        return Textbook.read(curriculum, references.editionFor(session));
    }
}
