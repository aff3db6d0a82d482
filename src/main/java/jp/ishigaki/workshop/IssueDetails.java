package jp.ishigaki.workshop;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.curriculum.TextbookReference;
import org.jspecify.annotations.Nullable;

/**
 * One issue with all that belongs to it.
 *
 * @param byFile whether a file proves it
 * @param file that file, where the reader reads it
 * @param claimedBy the person's name while it is claimed or verified
 * @param reference to the textbook, in the edition it was written in, with all the pages it means
 * @param mayVerify whether the actor may verify it now
 */
public record IssueDetails(
        IssueCard card,
        String situation,
        @Nullable String sectionTitle,
        @Nullable String sectionTitleEn,
        String raisedBy,
        @Nullable UUID solvedByQuestion,
        @Nullable UUID solvedByAnswer,
        String evidence,
        boolean byFile,
        @Nullable ProofFile file,
        @Nullable String claimedBy,
        @Nullable String verifiedBy,
        boolean mayVerify,
        List<IssueComment> comments,
        List<IssueChange> changes,
        @Nullable TextbookReference reference) {

    /** The title of its section of the textbook, empty where it has none. */
    public String sectionTitleIn(Locale locale) {
        var title = locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? sectionTitle : sectionTitleEn;
        return title == null ? "" : title;
    }

    /** Whether all members of the cohort could read it with its company's name, now or at some time before. */
    public boolean wasShownByName() {
        var shown = Disclosure.COHORT.name();
        return card.disclosure() == Disclosure.COHORT
                || changes.stream()
                        .anyMatch(change -> change.fromValue().equals(shown)
                                || change.toValue().equals(shown));
    }

    /** Whether it says what solved it, as a claim must. */
    public boolean isTraced() {
        return solvedByAnswer != null || !evidence.isEmpty() || byFile;
    }
}
