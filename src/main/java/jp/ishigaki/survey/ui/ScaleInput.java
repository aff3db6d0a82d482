package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/** By a place on a scale, or by one for each row. */
class ScaleInput extends AnswerInput {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Integer> rows;
    private @Nullable Integer number;

    ScaleInput(SurveyQuestion question, SurveyAnswer answer, Runnable changed) {
        super(question, changed);
        this.rows = new HashMap<>(answer.rows());
        this.number = answer.number();
        if (question.kind() == QuestionKind.MATRIX) {
            matrix();
        } else {
            add(scale(id("field"), question.text().in(getLocale()), number, place -> {
                number = place;
                tell();
            }));
        }
        add(ends());
    }

    private void matrix() {
        for (var row : question.rows()) {
            var name = row.text().in(getLocale());
            add(div(
                    "survey-row",
                    span("survey-row-name", name),
                    scale(id(row.id()), name, rows.get(row.id()), place -> {
                        if (place == null) {
                            rows.remove(row.id());
                        } else {
                            rows.put(row.id(), place);
                        }
                        tell();
                    })));
        }
    }

    private RadioButtonGroup<Integer> scale(
            String id, String name, @Nullable Integer place, Consumer<@Nullable Integer> chosen) {
        var group = new RadioButtonGroup<Integer>();
        group.setItems(
                IntStream.rangeClosed(question.kind().lowest(), question.kind().highest())
                        .boxed()
                        .toList());
        if (place != null) {
            group.setValue(place);
        }
        group.addValueChangeListener(change -> chosen.accept(change.getValue()));
        group.setId(id);
        group.setAriaLabel(name + spokenEnds());
        group.addClassName("survey-scale");
        startWith(group);
        return group;
    }

    private String spokenEnds() {
        return question.low().isEmpty() && question.high().isEmpty()
                ? ""
                : ", "
                        + getTranslation(
                                "survey.AnswerField.ends",
                                question.kind().lowest(),
                                question.low().in(getLocale()),
                                question.kind().highest(),
                                question.high().in(getLocale()));
    }

    private Component ends() {
        var ends = div(
                "survey-ends",
                span("", question.low().in(getLocale())),
                span("", question.high().in(getLocale())));
        return attribute(ends, "aria-hidden", "true");
    }

    @Override
    SurveyAnswer answer() {
        return new SurveyAnswer(List.of(), "", number, new LinkedHashMap<>(rows));
    }
}
