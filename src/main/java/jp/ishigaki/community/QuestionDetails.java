package jp.ishigaki.community;

import java.util.List;
import jp.ishigaki.curriculum.TextbookReference;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answers, the accepted one first, then by time.
 *
 * @param acceptable whether the actor may accept an answer
 * @param reference to the textbook, in the edition it was asked in, with all the pages it means
 * @param disclosable whether the actor may say anew who reads it
 * @param ofOwnCompany whether somebody of the actor's company asked it
 * @param changes of who reads it, oldest first
 * @param wanted whether the actor wants to know it too
 */
public record QuestionDetails(
        QuestionRow question,
        String person,
        String body,
        List<String> tags,
        @Nullable String sectionTitle,
        List<AnswerRow> answers,
        boolean acceptable,
        boolean disclosable,
        boolean ofOwnCompany,
        @Nullable TextbookReference reference,
        List<QuestionChange> changes,
        boolean wanted) {

    /** Whether the actor may say that they want to know it too. */
    public boolean isVotable() {
        return !disclosable && !ofOwnCompany;
    }
}
