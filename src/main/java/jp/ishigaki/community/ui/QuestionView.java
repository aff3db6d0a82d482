package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;

/** A question, its answers with the accepted one first, and the place to answer. */
@Route("question/:id")
@PermitAll
class QuestionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient CommunityService community;
    private final transient Drafts drafts;
    private final transient Notifications notifications;
    private final transient Guard guard;
    private final transient DateTexts dates;
    private String title = "";

    QuestionView(
            CommunityQueries questions,
            CommunityService community,
            Drafts drafts,
            Notifications notifications,
            Guard guard,
            DateTexts dates) {
        this.questions = questions;
        this.community = community;
        this.drafts = drafts;
        this.notifications = notifications;
        this.guard = guard;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Asked.pathId(event, "id").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var details = questions.question(id);
        notifications.markReadAbout(id);
        title = details.question().title();
        removeAll();
        attribute(this, "data-question", id.toString());
        var answers = section("posts", h2(text("answers", details.answers().size())));
        if (details.answers().isEmpty()) {
            answers.add(div("empty", p("", text("noAnswers"))));
        }
        details.answers().forEach(answer -> answers.add(post(details, answer)));
        add(head(details), asked(details), answers, new AnswerForm(id, community, drafts, guard, () -> show(id)));
    }

    private Div head(QuestionDetails details) {
        var question = details.question();
        var chips = div("chips", QuestionTexts.stateChip(this, question));
        var part = question.part();
        if (part != null) {
            chips.add(chip("plain", text("part", part)));
        }
        var number = question.section();
        if (number != null) {
            var textbook = link("textbook/" + number, text("section", number) + reference(details));
            textbook.addClassNames("chip", "is-info");
            chips.add(textbook);
        }
        return div("page-head", chips, h1(question.title()), p("lead", byLine(details, question)));
    }

    /** The pages mean nothing without the edition they are counted in. */
    private String reference(QuestionDetails details) {
        var reference = details.reference();
        return reference == null || reference.pages().isEmpty()
                ? ""
                : " "
                        + getTranslation(
                                "curriculum.reference",
                                reference.edition(),
                                reference.pages().toString());
    }

    private String byLine(QuestionDetails details, QuestionRow question) {
        var who = QuestionTexts.who(this, question.role(), question.company(), details.person());
        return Joined.dotted(getLocale(), who, dates.dateAndTime(question.askedAt(), getLocale()));
    }

    private Div asked(QuestionDetails details) {
        var post = div("post", Prose.of(details.body()));
        if (!details.tags().isEmpty()) {
            var tags = div("post-foot");
            details.tags().forEach(tag -> tags.add(chip("plain", tag)));
            post.add(tags);
        }
        return post;
    }

    private Div post(QuestionDetails details, AnswerRow answer) {
        var post = div(answer.accepted() ? "post is-accepted" : "post");
        post.setId("answer-" + answer.id());
        var chips = div("chips");
        if (answer.accepted()) {
            chips.add(chip("done", text("accepted")));
        }
        if (answer.endorsed()) {
            chips.add(chip("info", text("endorsed")));
        }
        if (chips.getComponentCount() > 0) {
            post.add(chips);
        }
        post.add(Prose.of(answer.body()), foot(details, answer));
        return post;
    }

    private Div foot(QuestionDetails details, AnswerRow answer) {
        var who = QuestionTexts.who(this, answer.role(), answer.company(), answer.person());
        var foot = div(
                "post-foot",
                span("", Joined.dotted(getLocale(), who, dates.dateAndTime(answer.answeredAt(), getLocale()))));
        var question = details.question().id();
        if (details.acceptable() && !answer.accepted()) {
            foot.add(attribute(
                    button(text("accept"), () -> {
                        community.accept(question, answer.id());
                        show(question);
                    }),
                    "data-accept",
                    answer.id().toString()));
        }
        if (answer.endorsable()) {
            foot.add(attribute(
                    button(text("endorse"), () -> {
                        community.endorse(answer.id());
                        show(question);
                    }),
                    "data-endorse",
                    answer.id().toString()));
        }
        if (answer.accepted() && details.ofOwnCompany()) {
            var use = link("solve?question=" + question + "&answer=" + answer.id(), text("solveIssue"));
            use.addClassName("btn");
            use.setId("solve-issue");
            foot.add(use);
        }
        return foot;
    }

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
