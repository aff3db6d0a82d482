package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.QuestionDetails;

/**
 * What a module above this one shows on a question's page, below what was asked, in the order of its annotations. A
 * module says for itself who may see it; empty where there is nothing for this reader.
 */
public interface QuestionPanel {

    /** @param changed draws the page anew, after something was done in the panel */
    Optional<Component> of(QuestionDetails question, Runnable changed);

    /**
     * Adds to the posts themselves, once the page is drawn. The question is the first {@code .post} on the page, each
     * answer has the id {@code answer-<id>}, each comment {@code comment-<id>}.
     */
    default void addToPosts(QuestionDetails question, Component page, Runnable changed) {}

    /** As to the posts, to comments that are drawn later than the page. Each has the id {@code comment-<id>}. */
    default void addToComments(QuestionDetails question, List<CommentRow> comments, Component list, Runnable changed) {}
}
