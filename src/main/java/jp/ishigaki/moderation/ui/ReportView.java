package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** Telling the office what is wrong with a post: the post, why, and a word about it. */
@Route(ModerationPaths.REPORT)
@PermitAll
class ReportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient CommunityComments comments;
    private final transient ReportService reports;
    private final RadioButtonGroup<ReportReason> reason = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    ReportView(CommunityQueries questions, CommunityComments comments, ReportService reports) {
        this.questions = questions;
        this.comments = comments;
        this.reports = reports;
        reason.setId("report-reason");
        reason.setLabel(text("reason"));
        reason.setItems(ReportReason.values());
        reason.setItemLabelGenerator(each -> ModerationWords.word(this, "ReportReason." + each));
        reason.setManualValidation(true);
        words.setId("report-words");
        words.setLabel(text("words"));
        words.setHelperText(text("wordsHelp"));
        words.setWidthFull();
        words.setMinRows(3);
        words.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var question = Asked.pathId(event, "question").orElseThrow(MissingException::new);
        show(questions.question(question), Asked.id(event, "post").orElse(question));
    }

    private void show(QuestionDetails details, UUID post) {
        var question = details.question().id();
        var answer = details.answers().stream()
                .filter(each -> each.id().equals(post))
                .findFirst();
        if (post.equals(question)) {
            ask(details, post, Prose.of(details.body()), CommunityPaths.question(question));
        } else if (answer.isPresent()) {
            ask(details, post, Prose.of(answer.get().body()), CommunityPaths.answer(question, post));
        } else {
            var comment = comments.comment(question, post);
            ask(details, post, p("", comment.body()), CommunityPaths.comment(question, post));
        }
    }

    private void ask(QuestionDetails details, UUID post, Component words, String place) {
        var send = primaryButton(text("send"), () -> send(details.question().id(), post, place));
        send.setId("send-report");
        var back = link(place, text("leave"));
        back.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("post", p("row-title", details.question().title()), words),
                div("card form-fields", reason, this.words, p("meta", text("who")), div("toolbar", send, back)));
    }

    private void send(UUID question, UUID post, String place) {
        if (!isFit()) {
            return;
        }
        var isNew = reports.report(question, post, reason.getValue(), words.getValue());
        var back = link(place, text("back"));
        back.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle())),
                attribute(div("card", p("", text(isNew ? "sent" : "sentBefore")), back), "id", "report-sent"));
    }

    private boolean isFit() {
        var noReason = reason.isEmpty();
        var length = words.getValue().strip().length();
        var noWords = length == 0 && reason.getValue() == ReportReason.OTHER;
        reason.setErrorMessage(text("reasonMissing"));
        reason.setInvalid(noReason);
        words.setErrorMessage(noWords ? text("wordsMissing") : text("wordsTooLong", ReportService.WORDS));
        words.setInvalid(noWords || length > ReportService.WORDS);
        if (words.isInvalid()) {
            words.focus();
        }
        return !reason.isInvalid() && !words.isInvalid();
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "ReportView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
