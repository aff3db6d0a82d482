package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.ishigaki.survey.AnswerObjection;
import jp.ishigaki.survey.Choice;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/** One question with the field it is answered in, whatever its kind. Every change is told at once. */
class AnswerField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 800;

    private final transient SurveyQuestion question;
    private final transient Consumer<SurveyAnswer> changed;
    private final transient List<String> choices;
    private final transient Map<String, Integer> rows;
    private final Div wrong = div("field-error");
    private @Nullable Component first;
    private @Nullable TextField otherText;
    private String text;
    private @Nullable Integer number;

    AnswerField(SurveyQuestion question, int position, SurveyAnswer answer, Consumer<SurveyAnswer> changed) {
        this.question = question;
        this.changed = changed;
        this.choices = new ArrayList<>(answer.choices());
        this.rows = new HashMap<>(answer.rows());
        this.text = answer.text();
        this.number = answer.number();
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
        switch (question.kind()) {
            case SINGLE, YES_NO -> single();
            case MULTIPLE -> multiple();
            case SCALE, RECOMMEND -> scale();
            case MATRIX -> matrix();
            case NUMBER -> number();
            case SHORT_TEXT -> written(new TextField());
            case LONG_TEXT -> {
                var area = new TextArea();
                area.setMinRows(3);
                written(area);
            }
        }
        add(wrong);
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

    private void single() {
        var group = new RadioButtonGroup<String>();
        group.setItems(offered());
        group.setItemLabelGenerator(this::label);
        choices.stream().filter(offered()::contains).findFirst().ifPresent(group::setValue);
        group.addValueChangeListener(change -> {
            choices.clear();
            Optional.ofNullable(change.getValue()).ifPresent(choices::add);
            tell();
        });
        group.getElement().getThemeList().add("vertical");
        place(group);
        other();
    }

    private void multiple() {
        var group = new CheckboxGroup<String>();
        group.setItems(offered());
        group.setItemLabelGenerator(this::label);
        var chosen = new HashSet<>(choices);
        chosen.retainAll(offered());
        group.setValue(chosen);
        group.addValueChangeListener(change -> {
            choices.clear();
            offered().stream().filter(change.getValue()::contains).forEach(choices::add);
            tell();
        });
        group.getElement().getThemeList().add("vertical");
        place(group);
        other();
    }

    private List<String> offered() {
        if (question.kind() == QuestionKind.YES_NO) {
            return List.of(SurveyAnswer.YES, SurveyAnswer.NO);
        }
        var ids = new ArrayList<>(question.choices().stream().map(Choice::id).toList());
        if (question.other()) {
            ids.add(SurveyAnswer.OTHER);
        }
        return ids;
    }

    private String label(String id) {
        return question.choices().stream()
                .filter(choice -> choice.id().equals(id))
                .map(choice -> choice.text().in(getLocale()))
                .findFirst()
                .orElseGet(() -> getTranslation("survey.SurveyAnswer." + id));
    }

    private void other() {
        if (!question.other() || !question.kind().hasChoices()) {
            return;
        }
        var field = new TextField(getTranslation("survey.AnswerField.other"));
        field.setId("question-" + question.id() + "-other");
        prepare(field);
        otherText = field;
        field.setVisible(choices.contains(SurveyAnswer.OTHER));
        add(field);
    }

    private void scale() {
        add(scale("question-" + question.id() + "-field", question.text().in(getLocale()), number, place -> {
            number = place;
            tell();
        }));
        add(ends());
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
        group.setAriaLabel(name + ends(", "));
        group.addClassName("survey-scale");
        if (first == null) {
            first = group;
        }
        return group;
    }

    private String ends(String before) {
        return question.low().isEmpty() && question.high().isEmpty()
                ? ""
                : before
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

    private void matrix() {
        for (var row : question.rows()) {
            var name = row.text().in(getLocale());
            add(div(
                    "survey-row",
                    span("survey-row-name", name),
                    scale("question-" + question.id() + "-" + row.id(), name, rows.get(row.id()), place -> {
                        if (place == null) {
                            rows.remove(row.id());
                        } else {
                            rows.put(row.id(), place);
                        }
                        tell();
                    })));
        }
        add(ends());
    }

    private void number() {
        var field = new IntegerField();
        field.setValue(number);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            number = change.getValue();
            tell();
        });
        place(field);
    }

    private void written(TextFieldBase<?, String> field) {
        prepare(field);
        place(field);
        field.setWidthFull();
    }

    private void prepare(TextFieldBase<?, String> field) {
        field.setManualValidation(true);
        field.setValue(text);
        if (field instanceof TextField one) {
            one.setValueChangeMode(ValueChangeMode.LAZY);
            one.setValueChangeTimeout(PAUSE);
        } else if (field instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(PAUSE);
        }
        field.addValueChangeListener(change -> {
            text = change.getValue();
            tell();
        });
    }

    private void place(Component field) {
        field.setId("question-" + question.id() + "-field");
        attribute(field, "aria-describedby", "question-" + question.id() + "-error");
        field.getElement().setProperty("accessibleName", question.text().in(getLocale()));
        first = field;
        add(field);
    }

    private void tell() {
        if (otherText != null) {
            otherText.setVisible(choices.contains(SurveyAnswer.OTHER));
        }
        object(Optional.empty());
        changed.accept(answer());
    }

    SurveyAnswer answer() {
        var saysOther = !question.kind().hasChoices() || choices.contains(SurveyAnswer.OTHER);
        return new SurveyAnswer(choices, saysOther ? text : "", number, new LinkedHashMap<>(rows));
    }

    /** Says beside the field what is wrong with it, or that nothing is. */
    void object(Optional<AnswerObjection> objection) {
        wrong.setVisible(objection.isPresent());
        wrong.setText(objection.map(this::words).orElse(""));
        if (first instanceof HasValidation validation) {
            validation.setInvalid(objection.isPresent());
        }
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
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            scrollIntoView();
        }
    }
}
