package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import jp.ishigaki.survey.AnswerObjection;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/** One question with where it is answered, whatever its kind. Every change is told at once. */
class AnswerField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SurveyQuestion question;
    private final transient Consumer<SurveyAnswer> changed;
    private final Div wrong = div("field-error");
    private final AnswerInput input;

    AnswerField(SurveyQuestion question, int position, SurveyAnswer answer, Consumer<SurveyAnswer> changed) {
        this.question = question;
        this.changed = changed;
        this.input = AnswerInput.of(question, answer, this::tell);
        setClassName("card survey-question");
        setId("question-" + question.id());
        attribute(this, "data-kind", question.kind().name());
        wrong.setId("question-" + question.id() + "-error");
        attribute(wrong, "role", "alert");
        wrong.setVisible(false);
        add(heading(position));
        if (!question.help().isEmpty()) {
            add(p("meta", question.help().in(getLocale())));
        }
        add(input, wrong);
    }

    private Component heading(int position) {
        var heading = div("survey-question-head", span("survey-number", String.valueOf(position)));
        heading.add(span("survey-words", question.text().in(getLocale())));
        heading.add(
                question.required()
                        ? span("chip is-info", getTranslation("survey.AnswerField.required"))
                        : span("chip is-plain", getTranslation("survey.AnswerField.optional")));
        return heading;
    }

    private void tell() {
        object(Optional.empty());
        changed.accept(answer());
    }

    SurveyAnswer answer() {
        return input.answer();
    }

    /** Says beside the field what is wrong with it, or that nothing is. */
    void object(Optional<AnswerObjection> objection) {
        wrong.setVisible(objection.isPresent());
        wrong.setText(objection.map(this::words).orElse(""));
        input.setWrong(objection.isPresent());
    }

    private String words(AnswerObjection objection) {
        return switch (objection) {
            case TOO_LONG -> getTranslation("survey.AnswerObjection.TOO_LONG", question.longest());
            case OUT_OF_RANGE ->
                getTranslation(
                        "survey.AnswerObjection.OUT_OF_RANGE",
                        limit(question.least(), -SurveyQuestion.MOST),
                        limit(question.most(), SurveyQuestion.MOST));
            default -> getTranslation("survey.AnswerObjection." + objection);
        };
    }

    private static int limit(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    void focusFirst() {
        input.focusFirst();
    }
}
