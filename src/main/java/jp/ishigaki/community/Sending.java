package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.enclosure.EnclosureQueries;
import jp.ishigaki.enclosure.EnclosureRefusedException;
import jp.ishigaki.enclosure.EnclosureRow;
import jp.ishigaki.enclosure.EnclosureService;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends drafts with the files that lie by them, and lets them go. Under a pseudonym only pictures and plain text go
 * along: other files keep the names of their author and company where nobody looks.
 */
@Service
@Transactional
@AllowedFor
public class Sending {

    private final CommunityService community;
    private final Drafts drafts;
    private final Pseudonyms pseudonyms;
    private final EnclosureService enclosures;
    private final EnclosureQueries files;

    Sending(
            CommunityService community,
            Drafts drafts,
            Pseudonyms pseudonyms,
            EnclosureService enclosures,
            EnclosureQueries files) {
        this.community = community;
        this.drafts = drafts;
        this.pseudonyms = pseudonyms;
        this.enclosures = enclosures;
        this.files = files;
    }

    /**
     * Asks with what lies by the draft of a place.
     *
     * @throws NamesItselfException when it is to stand under a pseudonym, and it or a file names its company
     * @throws EnclosureRefusedException when a file could tell whose it is
     */
    public UUID ask(NewQuestion asked, String place) {
        if (asked.pseudonymous()) {
            refuseTelling(place);
        }
        var question = community.ask(asked);
        enclosures.encloseInQuestion(place, question);
        drafts.discard(place);
        return question;
    }

    /**
     * Answers with what lies by the draft of a place.
     *
     * @throws NamesItselfException when it is to stand under a pseudonym, and it or a file names its company
     * @throws EnclosureRefusedException when a file could tell whose it is
     */
    public UUID answer(UUID question, String body, boolean pseudonymous, String place) {
        if (pseudonymous || pseudonyms.hideOwnCompanyAsAsker(question)) {
            refuseTelling(place);
        }
        var answer = community.answer(question, body, pseudonymous);
        enclosures.encloseInAnswer(place, answer);
        drafts.discard(place);
        return answer;
    }

    private void refuseTelling(String place) {
        var enclosed = files.ofDraft(place);
        if (enclosed.isEmpty()) {
            return;
        }
        if (enclosed.stream().anyMatch(file -> !file.type().isImage() && !isText(file))) {
            throw new EnclosureRefusedException(EnclosureRefusedException.Reason.TELLS);
        }
        pseudonyms.refuseNamesIn(enclosed.stream()
                .flatMap(file -> isText(file) ? Stream.of(file.name(), files.text(file)) : Stream.of(file.name()))
                .toList());
    }

    private static boolean isText(EnclosureRow file) {
        return List.of(FileType.TEXT, FileType.CSV).contains(file.type());
    }
}
