package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Map;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.survey.AnswerSheet;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;

/** What a participant sent: when, in which words, and what was changed too late to be sent. */
class SentAnswers extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * @param correct begins to change what was sent
     * @param drop throws away what was changed and not sent
     */
    record Acts(Runnable correct, Runnable drop) {}

    private final transient AnswerSheet sheet;
    private final transient AnswerWords words;
    private final transient DateTexts dates;
    private final transient Acts acts;

    SentAnswers(AnswerSheet sheet, AnswerWords words, DateTexts dates, Instant now, Acts acts) {
        this.sheet = sheet;
        this.words = words;
        this.dates = dates;
        this.acts = acts;
        add(sent(now));
        if (sheet.leftUnsent(now)) {
            add(unsent());
        }
        add(own());
    }

    private Component sent(Instant now) {
        var card = div("card");
        card.setId("survey-sent");
        var at = sheet.sentAt();
        if (at != null) {
            card.add(
                    sheet.late()
                            ? chip("late", getTranslation("survey.SurveyState.SENT_LATE"))
                            : chip("done", getTranslation("survey.SurveyState.SENT")),
                    p("lead", getTranslation("survey.AnswerView.sent", dates.dateAndTime(at, getLocale()))));
        }
        var changed = sheet.changedAt();
        if (changed != null) {
            card.add(p("meta", getTranslation("survey.AnswerView.changed", dates.dateAndTime(changed, getLocale()))));
        }
        if (sheet.mayWrite(now)) {
            var correct = button(getTranslation("survey.AnswerView.correct"), acts.correct());
            correct.setId("survey-correct");
            card.add(p("meta", getTranslation("survey.AnswerView.untilDue")), div("toolbar", correct));
        } else {
            card.add(p("meta", getTranslation("survey.AnswerView.final")));
        }
        return card;
    }

    /** What was being changed when the day ended: said plainly, and kept until its writer throws it away. */
    private Component unsent() {
        var card = section("card", h2(getTranslation("survey.AnswerView.unsent")));
        card.setId("survey-unsent");
        var facts = new Facts();
        sheet.form().questions().stream()
                .filter(question -> !sheet.answers()
                        .getOrDefault(question.id(), SurveyAnswer.NONE)
                        .equals(sheet.sent().getOrDefault(question.id(), SurveyAnswer.NONE)))
                .forEach(question -> fact(facts, question, sheet.answers()));
        var drop = button(getTranslation("survey.AnswerView.unsent.drop"), acts.drop());
        drop.setId("survey-unsent-drop");
        card.add(
                attribute(p("notice is-warn", getTranslation("survey.AnswerView.unsent.why")), "role", "alert"),
                facts,
                div("toolbar", drop));
        return card;
    }

    private Component own() {
        var facts = new Facts();
        sheet.form().questions().forEach(question -> fact(facts, question, sheet.sent()));
        var card = section("card", h2(getTranslation("survey.AnswerView.own")), facts);
        card.setId("survey-own");
        return card;
    }

    private void fact(Facts facts, SurveyQuestion question, Map<String, SurveyAnswer> answers) {
        var given = words.of(question, answers.getOrDefault(question.id(), SurveyAnswer.NONE), getLocale());
        facts.fact(
                question.text().in(getLocale()),
                given.isEmpty() ? getTranslation("survey.AnswerView.notAnswered") : given);
    }
}
