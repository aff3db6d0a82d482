package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDetails;

/** What was asked, and what the reader may do with it. */
class QuestionPost extends Div {

    private static final long serialVersionUID = 1L;

    /** @param looks whether the reader may look behind its pseudonym */
    QuestionPost(
            QuestionDetails details,
            boolean looks,
            VoteButton.Vote vote,
            Runnable look,
            ThreadTools tools,
            Runnable changed) {
        setClassName("post");
        setId("asked");
        var text = new Editable(EditedPost.of(details, tools.edits()), Prose.of(details.body()), tools, changed);
        add(text);
        if (!details.tags().isEmpty()) {
            add(TagChips.of(details.tags()));
        }
        var question = details.question();
        var foot = div("post-foot");
        if (details.isVotable()) {
            foot.add(new VoteButton("wanted", question.wanted(), details.wanted(), vote));
        } else {
            VoteButton.counted(this, "wanted", question.wanted()).ifPresent(foot::add);
        }
        if (details.disclosable()) {
            foot.add(text.editButton());
        }
        if (looks && question.pseudonymous() && question.company() == null) {
            foot.add(attribute(button(getTranslation("community.QuestionView.look"), look), "data-look", "0"));
        }
        if (foot.getComponentCount() > 0) {
            add(foot);
        }
        add(new CommentList(Post.question(question.id()), tools));
    }
}
