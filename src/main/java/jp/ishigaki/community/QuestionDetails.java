package jp.ishigaki.community;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.curriculum.TextbookReference;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answers, the accepted one first, then by time.
 *
 * @param acceptable whether the actor may accept an answer, and close the question
 * @param reference to the textbook, in the edition it was asked in, with all the pages it means
 * @param disclosable whether the actor may say anew who reads it
 * @param ofOwnCompany whether somebody of the actor's company asked it
 * @param changes of who reads it, oldest first
 * @param wanted whether the actor wants to know it too
 * @param edits how often the question was edited
 * @param comments the newest, by the post under which they stand
 * @param splitOff whether it was an answer once, and is not read by more than where it came from
 * @param closings that it was closed or opened again, oldest first
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
        boolean wanted,
        int edits,
        Map<UUID, CommentPage> comments,
        List<QuestionClosing> closings,
        boolean splitOff) {

    public CommentPage commentsOn(Post post) {
        return comments.getOrDefault(post.id(), CommentPage.NONE);
    }

    /** Whether the actor's company stands under its pseudonym in the thread, as only its own people see. */
    public boolean hasWrittenUnnamed() {
        return answers.stream().anyMatch(answer -> answer.alias() != null && answer.ofOwnCompany())
                || comments.values().stream()
                        .flatMap(page -> page.comments().stream())
                        .anyMatch(comment -> comment.alias() != null && comment.ofOwnCompany());
    }

    /** Whether the actor may say that they want to know it too. */
    public boolean isVotable() {
        return !disclosable && !ofOwnCompany;
    }
}
