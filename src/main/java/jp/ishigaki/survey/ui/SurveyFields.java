package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.ishigaki.survey.AnswerObjection;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyForm;

/** All questions of a survey, one below the other: to be answered, or to be looked at while it is written. */
class SurveyFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, AnswerField> fields = new LinkedHashMap<>();

    /** @param changed told of each answer by the id of its question */
    SurveyFields(SurveyForm form, Map<String, SurveyAnswer> answers, BiConsumer<String, SurveyAnswer> changed) {
        setClassName("survey-fields");
        for (var question : form.questions()) {
            var field = new AnswerField(
                    question,
                    fields.size() + 1,
                    answers.getOrDefault(question.id(), SurveyAnswer.NONE),
                    answer -> changed.accept(question.id(), answer));
            fields.put(question.id(), field);
            add(field);
        }
    }

    /** Says beside each field what is wrong with it, and leads to the first. */
    void object(Map<String, AnswerObjection> objections) {
        fields.forEach((question, field) -> field.object(Optional.ofNullable(objections.get(question))));
        objections.keySet().stream().findFirst().map(fields::get).ifPresent(AnswerField::focusFirst);
    }
}
