package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/** Where a question is answered: one class for each way of answering. */
abstract class AnswerInput extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 800;

    final transient SurveyQuestion question;
    private final transient Runnable changed;
    private @Nullable Component first;

    /** @param changed told of every change, once {@link #answer} gives it */
    AnswerInput(SurveyQuestion question, Runnable changed) {
        this.question = question;
        this.changed = changed;
        // No box of its own: its fields stand in the question's card.
        getStyle().set("display", "contents");
    }

    static AnswerInput of(SurveyQuestion question, SurveyAnswer answer, Runnable changed) {
        return switch (question.kind()) {
            case SINGLE, YES_NO, MULTIPLE -> new ChoiceInput(question, answer, changed);
            case SCALE, RECOMMEND, MATRIX -> new ScaleInput(question, answer, changed);
            case NUMBER -> new NumberInput(question, answer, changed);
            case SHORT_TEXT, LONG_TEXT -> new TextInput(question, answer, changed);
        };
    }

    abstract SurveyAnswer answer();

    void tell() {
        changed.run();
    }

    String id(String part) {
        return "question-" + question.id() + "-" + part;
    }

    /** The field that the question is about: it gets the focus, and the error beside it. */
    void place(Component field) {
        field.setId(id("field"));
        Markup.attribute(field, "aria-describedby", id("error"));
        field.getElement().setProperty("accessibleName", question.text().in(getLocale()));
        startWith(field);
        add(field);
    }

    void startWith(Component field) {
        if (first == null) {
            first = field;
        }
    }

    static void prepare(TextFieldBase<?, String> field, String text, Consumer<String> written) {
        field.setManualValidation(true);
        field.setValue(text);
        if (field instanceof TextField one) {
            one.setValueChangeMode(ValueChangeMode.LAZY);
            one.setValueChangeTimeout(PAUSE);
        } else if (field instanceof TextArea area) {
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(PAUSE);
        }
        field.addValueChangeListener(change -> written.accept(change.getValue()));
    }

    void setWrong(boolean wrong) {
        if (first instanceof HasValidation validation) {
            validation.setInvalid(wrong);
        }
    }

    void focusFirst() {
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            getParent().ifPresent(Component::scrollIntoView);
        }
    }
}
