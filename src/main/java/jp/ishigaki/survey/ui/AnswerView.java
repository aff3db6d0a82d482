package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.survey.AnswerSheet;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyAnswering;
import jp.ishigaki.survey.SurveyClosedException;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.UnfinishedAnswersException;
import jp.ishigaki.tenancy.MissingException;

/** A participant answers the survey of a session: one page, kept as it is written, sent when it is complete. */
@Route(SurveyPaths.OWN + "/:session")
@RolesAllowed("PARTICIPANT")
class AnswerView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyAnswering answering;
    private final transient AnswerWords words;
    private final transient DateTexts dates;
    private final transient Clock clock;
    private final Paragraph kept = p("meta", "");
    private final Paragraph problem = p("notice is-warn", "");
    private String title = "";

    AnswerView(SurveyAnswering answering, AnswerWords words, DateTexts dates, Clock clock) {
        this.answering = answering;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
        addClassName("survey-page");
        kept.setId("survey-kept");
        attribute(kept, "role", "status");
        problem.setId("survey-problem");
        attribute(problem, "role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(answering.sheet(Asked.pathId(entering, "session").orElseThrow(MissingException::new)), false);
    }

    private void show(AnswerSheet sheet, boolean correcting) {
        var session = sheet.session();
        title = getTranslation("survey.AnswerView.title", session.number());
        removeAll();
        problem.setVisible(false);
        kept.setText("");
        add(
                link(SurveyPaths.OWN, getTranslation("survey.AnswerView.back")),
                div(
                        "page-head",
                        h1(title),
                        p("lead", sheet.form().title().in(getLocale())),
                        p("meta", Days.dayAndYear(session.heldOn(), getLocale()) + "  " + session.workshopTitle())));
        var now = clock.instant();
        if (session.cancelled()) {
            add(p("empty", getTranslation("survey.AnswerView.cancelled")));
        } else if (!sheet.window().isOpen(now)) {
            add(notYet(sheet));
        } else if (sheet.sentAt() != null && !(sheet.mayWrite(now) && (correcting || sheet.unsent()))) {
            add(new SentAnswers(sheet, words, dates, now, acts(sheet)));
        } else {
            write(sheet);
        }
    }

    private Component notYet(AnswerSheet sheet) {
        var notice = p(
                "notice",
                getTranslation(
                        "survey.AnswerView.notYet",
                        dates.dateAndTime(sheet.window().opens(), getLocale())));
        notice.setId("survey-not-yet");
        return notice;
    }

    private SentAnswers.Acts acts(AnswerSheet sheet) {
        return new SentAnswers.Acts(
                () -> show(sheet, true),
                () -> show(answering.leaveAsSent(sheet.session().id()), false));
    }

    private void write(AnswerSheet sheet) {
        var now = clock.instant();
        var session = sheet.session().id();
        var due = p(
                sheet.window().isLate(now) ? "notice is-warn" : "notice",
                getTranslation(sheet.window().isLate(now) ? "survey.AnswerView.late" : "survey.AnswerView.due"));
        due.setId("survey-due");
        add(due);
        if (!sheet.form().intro().isEmpty()) {
            add(p("lead", sheet.form().intro().in(getLocale())));
        }
        var fields =
                new SurveyFields(sheet.form(), sheet.answers(), (question, answer) -> keep(session, question, answer));
        var send = primaryButton(
                getTranslation(sheet.sentAt() == null ? "survey.AnswerView.send" : "survey.AnswerView.sendAnew"),
                () -> send(session, fields));
        send.setId("survey-send");
        var foot = div("toolbar survey-foot", send);
        if (sheet.sentAt() != null) {
            var leave = button(
                    getTranslation("survey.AnswerView.leave"), () -> show(answering.leaveAsSent(session), false));
            leave.setId("survey-leave");
            foot.add(leave);
        }
        add(fields, problem, foot, kept);
    }

    private void keep(UUID session, String question, SurveyAnswer answer) {
        try {
            answering.keep(session, question, answer);
            kept.setText(getTranslation("survey.AnswerView.kept", Days.time(LocalTime.now(clock))));
            problem.setVisible(false);
        } catch (SurveyClosedException closed) {
            tellClosed(session);
        }
    }

    private void send(UUID session, SurveyFields fields) {
        try {
            show(answering.send(session), false);
        } catch (UnfinishedAnswersException unfinished) {
            fields.object(unfinished.objections());
            tell("survey.AnswerView.unfinished", unfinished.objections().size());
        } catch (SurveyClosedException closed) {
            tellClosed(session);
        }
    }

    /** What stands in the fields stays there to be read and copied, and it is said that it was not sent. */
    private void tellClosed(UUID session) {
        kept.setText("");
        var sheet = answering.sheet(session);
        var at = sheet.sentAt();
        if (at != null && sheet.window().isLate(clock.instant())) {
            tell("survey.AnswerView.tooLate", dates.dateAndTime(at, getLocale()));
        } else {
            tell("survey.AnswerView.closed");
        }
    }

    private void tell(String key, Object... values) {
        problem.setText(getTranslation(key, values));
        problem.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
