package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.SplitRefusedException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.MissingException;

/** Makes an answer a question of its own: what it is called, where it stands, and how it will look. */
@Route(ModerationPaths.SPLIT)
@RolesAllowed({"STAFF", "EXPERT"})
class SplitView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient CurriculumQueries curriculum;
    private final transient OrderService order;
    private final TextField title = new TextField();
    private final Div shownTitle = div("row-title");
    private final Div told = div("");

    SplitView(CommunityQueries questions, CurriculumQueries curriculum, OrderService order) {
        this.questions = questions;
        this.curriculum = curriculum;
        this.order = order;
        title.setId("split-title");
        title.setLabel(text("name"));
        title.setHelperText(text("nameHelp", NewQuestion.LONGEST_TITLE));
        title.setWidthFull();
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> shownTitle.setText(change.getValue()));
        attribute(told, "role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var details = questions.question(Asked.pathId(event, "question").orElseThrow(MissingException::new));
        var wanted = Asked.id(event, "answer").orElseThrow(MissingException::new);
        show(
                details,
                details.answers().stream()
                        .filter(answer -> answer.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(MissingException::new));
    }

    private void show(QuestionDetails details, AnswerRow answer) {
        var question = details.question().id();
        var place = new PlaceFields("split", curriculum, details.question());
        var send = primaryButton(text("send"), () -> send(question, answer.id(), place));
        send.setId("send-split");
        var leave = link(CommunityPaths.answer(question, answer.id()), text("leave"));
        leave.addClassName("btn");
        removeAll();
        add(
                div(
                        "page-head",
                        h1(getPageTitle()),
                        p("lead", text("lead", details.question().title()))),
                div("card form-fields", title, place, p("meta", text("help")), told, div("toolbar", send, leave)),
                preview(details, answer));
    }

    private Component preview(QuestionDetails details, AnswerRow answer) {
        var post = div("post", shownTitle, Prose.of(answer.body()));
        details.commentsOn(new Post(details.question().id(), answer.id()))
                .comments()
                .forEach(comment -> post.add(div("comment", Prose.of(comment.body()))));
        var preview = section("card", h2(text("preview")), post);
        preview.setId("split-preview");
        return preview;
    }

    private void send(UUID question, UUID answer, PlaceFields place) {
        told.removeAll();
        var length = title.getValue().strip().length();
        title.setErrorMessage(length == 0 ? text("nameMissing") : text("nameTooLong", NewQuestion.LONGEST_TITLE));
        title.setInvalid(length == 0 || length > NewQuestion.LONGEST_TITLE);
        if (title.isInvalid()) {
            title.focus();
            return;
        }
        try {
            var made = order.split(question, answer, title.getValue(), place.part(), place.section());
            Going.to(CommunityPaths.question(made));
        } catch (ReferenceRefusedException refused) {
            place.refuse(refused);
        } catch (SplitRefusedException refused) {
            told.add(p("notice is-warn", text("refused." + refused.reason())));
        } catch (MissingException gone) {
            // Entered anew, it says so as any page does whose thing is gone.
            Going.to(ModerationPaths.split(question, answer));
        }
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "SplitView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
