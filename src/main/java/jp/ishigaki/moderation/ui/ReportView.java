package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Telling the office what is wrong with a post: the post, why, and a word about it. */
@Route(ModerationPaths.REPORT)
@PermitAll
class ReportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient ReportService reports;
    private final RadioButtonGroup<ReportReason> reason = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    ReportView(CommunityQueries questions, ReportService reports) {
        this.questions = questions;
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
        show(questions.question(question), Asked.id(event, "answer").orElse(null));
    }

    private void show(QuestionDetails details, @Nullable UUID answer) {
        var question = details.question().id();
        var send = primaryButton(text("send"), () -> send(question, answer));
        send.setId("send-report");
        var back = link(ModerationPaths.post(question, answer), text("leave"));
        back.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("post", p("row-title", details.question().title()), Prose.of(bodyOf(details, answer))),
                div("card form-fields", reason, words, p("meta", text("who")), div("toolbar", send, back)));
    }

    private static String bodyOf(QuestionDetails details, @Nullable UUID answer) {
        return answer == null
                ? details.body()
                : details.answers().stream()
                        .filter(each -> each.id().equals(answer))
                        .findFirst()
                        .orElseThrow(MissingException::new)
                        .body();
    }

    private void send(UUID question, @Nullable UUID answer) {
        if (!isFit()) {
            return;
        }
        var isNew = reports.report(question, answer, reason.getValue(), words.getValue());
        var back = link(ModerationPaths.post(question, answer), text("back"));
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
