package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.UUID;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.shared.ui.Joined;

/** An answer, and what the reader may do with it. */
class AnswerPost extends Div {

    private static final long serialVersionUID = 1L;

    /** What is done with an answer, by the page around it. */
    interface Acts extends Serializable {

        void accept(UUID answer);

        void takeAcceptanceBack();

        void endorse(UUID answer);

        void lookBehind(int alias);

        int findHelpful(UUID answer, boolean helpful);

        void changed();
    }

    private final transient QuestionDetails details;
    private final transient AnswerRow answer;
    private final Acts acts;

    AnswerPost(QuestionDetails details, AnswerRow answer, boolean looks, Acts acts, ThreadTools tools) {
        this.details = details;
        this.answer = answer;
        this.acts = acts;
        setClassName(answer.accepted() ? "post is-accepted" : "post");
        setId("answer-" + answer.id());
        addChips();
        var dates = tools.dates();
        var moment = answer.alias() == null
                ? dates.dateAndTime(answer.answeredAt(), getLocale())
                : dates.date(answer.answeredAt(), getLocale());
        var foot = div(
                "post-foot",
                attribute(
                        span("", Joined.dotted(getLocale(), QuestionTexts.answerer(this, answer), moment)),
                        "data-by",
                        answer.alias() == null ? "name" : "alias-" + answer.alias()));
        var text = new Editable(EditedPost.of(answer, tools.edits()), Prose.of(answer.body()), tools, acts::changed);
        add(text, foot);
        addVote(foot);
        addActs(foot);
        if (answer.own()) {
            foot.add(text.editButton());
        }
        if (looks) {
            addLook(foot);
        }
        add(new CommentList(new Post(details.question().id(), answer.id()), tools));
    }

    private void addChips() {
        var chips = div("chips");
        if (answer.accepted()) {
            chips.add(chip("done", text("accepted")));
        }
        if (answer.endorsed()) {
            chips.add(chip("info", text(answer.editedSinceEndorsed() ? "endorsedEarlier" : "endorsed")));
        }
        if (answer.editedSinceAccepted()) {
            chips.add(attribute(chip("soon", text("editedSince")), "data-edited-since", "accepted"));
        }
        if (chips.getComponentCount() > 0) {
            add(chips);
        }
    }

    private void addVote(Div foot) {
        if (answer.isVotable()) {
            foot.add(new VoteButton(
                    "helpful", answer.helpful(), answer.helped(), given -> acts.findHelpful(answer.id(), given)));
        } else {
            VoteButton.counted(this, "helpful", answer.helpful()).ifPresent(foot::add);
        }
    }

    private void addActs(Div foot) {
        var id = answer.id();
        if (details.acceptable() && !answer.accepted()) {
            foot.add(attribute(button(text("accept"), () -> acts.accept(id)), "data-accept", id.toString()));
        }
        if (details.acceptable() && answer.accepted()) {
            foot.add(attribute(button(text("unaccept"), acts::takeAcceptanceBack), "data-unaccept", id.toString()));
        }
        if (answer.endorsable()) {
            foot.add(attribute(
                    button(text(answer.endorsed() ? "endorseAgain" : "endorse"), () -> acts.endorse(id)),
                    "data-endorse",
                    id.toString()));
        }
        // An issue by name that points at a question without one would tell whose that is.
        if (answer.accepted() && details.ofOwnCompany() && !details.question().pseudonymous()) {
            var use = link("solve?question=" + details.question().id() + "&answer=" + id, text("solveIssue"));
            use.addClassName("btn");
            use.setId("solve-issue");
            foot.add(use);
        }
    }

    private void addLook(Div foot) {
        var alias = answer.alias();
        if (alias != null && answer.company() == null) {
            foot.add(attribute(button(text("look"), () -> acts.lookBehind(alias)), "data-look", alias.toString()));
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionView." + key, args);
    }
}
