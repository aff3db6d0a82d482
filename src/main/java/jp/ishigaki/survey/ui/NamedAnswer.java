package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.html.NativeDetails;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.NamedAnswers;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyForm;

/** Everything one company answered, folded under its name. */
class NamedAnswer extends NativeDetails {

    private static final long serialVersionUID = 1L;

    NamedAnswer(SurveyForm form, NamedAnswers company, AnswerWords words) {
        setSummaryText(
                company.late()
                        ? getTranslation("survey.NamedAnswer.late", company.companyName())
                        : company.companyName());
        addClassName("survey-table");
        getElement().setAttribute("data-company", company.company().toString());
        var facts = new Facts();
        form.questions()
                .forEach(question -> facts.fact(
                        question.text().in(getLocale()),
                        words.of(
                                question,
                                company.answers().getOrDefault(question.id(), SurveyAnswer.NONE),
                                getLocale())));
        setContent(facts);
    }
}
