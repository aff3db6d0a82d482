package jp.ishigaki.community.ui;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.PostVersion;
import jp.ishigaki.community.QuestionDetails;
import org.jspecify.annotations.Nullable;

/**
 * A post as its writer may put it better.
 *
 * @param title of a question
 * @param unnamed whether it stands under a pseudonym
 */
record EditedPost(
        UUID id,
        @Nullable String title,
        String body,
        int edits,
        boolean unnamed,
        int longest,
        Save saving,
        CommunityEdits service) {

    @FunctionalInterface
    interface Save {
        void save(int seen, @Nullable String title, String body);
    }

    static EditedPost of(QuestionDetails details, CommunityEdits service) {
        var question = details.question();
        return new EditedPost(
                question.id(),
                question.title(),
                details.body(),
                details.edits(),
                question.pseudonymous(),
                NewQuestion.LONGEST_BODY,
                (seen, title, body) -> service.editQuestion(question.id(), seen, title == null ? "" : title, body),
                service);
    }

    static EditedPost of(AnswerRow answer, CommunityEdits service) {
        return new EditedPost(
                answer.id(),
                null,
                answer.body(),
                answer.edits(),
                answer.alias() != null,
                NewQuestion.LONGEST_BODY,
                (seen, title, body) -> service.editAnswer(answer.id(), seen, body),
                service);
    }

    static EditedPost of(CommentRow comment, CommunityEdits service) {
        return new EditedPost(
                comment.id(),
                null,
                comment.body(),
                comment.edits(),
                comment.alias() != null,
                CommunityComments.LONGEST,
                (seen, title, body) -> service.editComment(comment.id(), seen, body),
                service);
    }

    void save(int seen, @Nullable String newTitle, String newBody) {
        saving.save(seen, newTitle, newBody);
    }

    List<PostVersion> versions() {
        return service.versions(id);
    }
}
