package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Map;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyQuestion;

/** In own words, on a line or on several. */
class TextInput extends AnswerInput {

    private static final long serialVersionUID = 1L;

    private String text;

    TextInput(SurveyQuestion question, SurveyAnswer answer, Runnable changed) {
        super(question, changed);
        this.text = answer.text();
        var field = question.kind() == QuestionKind.LONG_TEXT ? area() : new TextField();
        prepare(field, text, written -> {
            text = written;
            tell();
        });
        place(field);
        field.setWidthFull();
    }

    private static TextFieldBase<?, String> area() {
        var area = new TextArea();
        area.setMinRows(3);
        return area;
    }

    @Override
    SurveyAnswer answer() {
        return new SurveyAnswer(List.of(), text, null, Map.of());
    }
}
