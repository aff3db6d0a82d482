package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.cohort.CohortReferences;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.IssueRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a company writes of its issues beyond a sentence: worksheet, tags, owner and day, and all of it anew. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class IssueEditing {

    private record Standing(
            UUID companyId,
            UUID cohortId,
            IssueState state,
            Disclosure disclosure,
            @Nullable String section,
            int version) {}

    private final IssueService issues;
    private final IssueSheets sheets;
    private final OwnNames names;
    private final CohortReferences references;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    IssueEditing(
            IssueService issues,
            IssueSheets sheets,
            OwnNames names,
            CohortReferences references,
            JdbcClient db,
            Clock clock,
            Acting acting,
            ApplicationEventPublisher events) {
        this.issues = issues;
        this.sheets = sheets;
        this.names = names;
        this.references = references;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.events = events;
    }

    /**
     * Raises an issue with all that belongs to it.
     *
     * @throws SheetRefusedException when the worksheet lacks what it requires
     * @throws ReferenceRefusedException as {@link IssueService#raise}
     */
    public UUID raise(NewIssue raised, IssueExtras extras) {
        requireNameless(raised.disclosure(), raised, extras);
        var id = issues.raise(raised);
        care(id, extras);
        sheets.keep(id, extras);
        tell(id, acting.actor().ownCompany());
        return id;
    }

    /**
     * Writes an issue of the actor's company anew. Whom it is shown to is changed by
     * {@link IssueService#disclose} alone.
     *
     * @param seen the version it was shown in
     * @throws StaleIssueException when it has changed since
     * @throws IssueRefusedException when it is verified
     * @throws NamesItselfException when it is anonymous and names its company
     */
    public void edit(UUID id, NewIssue written, IssueExtras extras, int seen) {
        var before = own(id);
        if (before.version() != seen) {
            throw new StaleIssueException();
        }
        if (before.state() == IssueState.VERIFIED) {
            throw new IssueRefusedException(Reason.ALREADY_VERIFIED);
        }
        requireNameless(before.disclosure(), written, extras);
        var changed = db.sql("""
                        update issue set title = ?, situation = ?, session_id = ?, part = ?, version = version + 1,
                                         touched_at = greatest(touched_at, ?)
                        where id = ? and version = ?
                        """)
                .param(written.title())
                .param(written.situation())
                .param(written.session())
                .param(written.part())
                .param(now())
                .param(id)
                .param(seen)
                .update();
        if (changed == 0) {
            throw new StaleIssueException();
        }
        if (!Objects.equals(before.section(), written.section())) {
            refer(id, written.section(), before.cohortId());
        }
        care(id, extras);
        sheets.keep(id, extras);
        tell(id, before.companyId());
    }

    /** Wakes an issue that was put to rest; one that is awake counts as touched. */
    public void wake(UUID id) {
        var before = own(id);
        db.sql("""
                        update issue set rested_at = null, touched_at = greatest(touched_at, ?), version = version + 1
                        where id = ?
                        """).params(now(), id).update();
        tell(id, before.companyId());
    }

    /** What is shared anonymously names its company nowhere, on the worksheet and among its tags either. */
    private void requireNameless(Disclosure disclosure, NewIssue written, IssueExtras extras) {
        if (disclosure == Disclosure.ANONYMISED) {
            names.refuseIn(Stream.of(
                            List.of(written.title(), written.situation()),
                            extras.tags(),
                            extras.answers().values())
                    .flatMap(Collection::stream)
                    .toList());
        }
    }

    private void care(UUID id, IssueExtras extras) {
        db.sql("update issue set owner_id = ?, due_on = ?, tags = ? where id = ?")
                .param(extras.owner())
                .param(extras.due())
                .param(extras.tags().toArray(String[]::new))
                .param(id)
                .update();
    }

    private void refer(UUID id, @Nullable String section, UUID cohort) {
        var reference = references.of(section, cohort);
        db.sql("update issue set section = ?, edition = ?, pages = ? where id = ?")
                .param(reference == null ? null : reference.section())
                .param(reference == null ? null : reference.edition())
                .param(reference == null ? null : reference.pagesOrNull())
                .param(id)
                .update();
    }

    private Standing own(UUID id) {
        var issue = db.sql("select company_id, cohort_id, state, disclosure, section, version from issue where id = ?")
                .param(id)
                .query(Standing.class)
                .optional()
                .orElseThrow(MissingException::new);
        if (!issue.companyId().equals(acting.actor().company())) {
            throw new AccessDeniedException("not of the own company");
        }
        return issue;
    }

    private void tell(UUID id, UUID company) {
        events.publishEvent(new IssueEdited(acting.actor().tenant(), id, company));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
