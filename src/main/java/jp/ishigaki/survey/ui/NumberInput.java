package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;
import org.jspecify.annotations.Nullable;

/** By a number. */
class NumberInput extends AnswerInput {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer number;

    NumberInput(SurveyQuestion question, SurveyAnswer answer, Runnable changed) {
        super(question, changed);
        this.number = answer.number();
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

    @Override
    SurveyAnswer answer() {
        return new SurveyAnswer(List.of(), "", number, Map.of());
    }
}
