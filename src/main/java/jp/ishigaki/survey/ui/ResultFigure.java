package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.ishigaki.survey.QuestionResult;
import jp.ishigaki.survey.SurveyAnswer;

/** What was answered to one question: a picture, the table behind it, and what was written. */
class ResultFigure extends Div {

    private static final long serialVersionUID = 1L;

    private final transient QuestionResult result;
    private final transient UnaryOperator<String> choices;

    /**
     * @param choices words of what is offered, by id
     * @param texts whether to list what was written
     */
    ResultFigure(QuestionResult result, int position, UnaryOperator<String> choices, boolean texts) {
        this.result = result;
        this.choices = choices;
        var card = section(
                "card",
                div(
                        "card-head",
                        h3(position + ". " + result.question().text().in(getLocale())),
                        chip("plain", getTranslation("survey.ResultFigure.answered", result.answered()))));
        attribute(card, "data-result", result.question().id());
        if (result.hidden()) {
            card.add(p("empty", getTranslation("survey.ResultFigure.hidden")));
        } else if (result.answered() == 0) {
            card.add(p("empty", getTranslation("survey.ResultFigure.none")));
        } else {
            picture(card);
            if (texts) {
                texts(card);
            }
        }
        add(card);
    }

    private void picture(Section card) {
        var question = result.question();
        switch (question.kind()) {
            case SINGLE, MULTIPLE, YES_NO -> {
                var named = new LinkedHashMap<String, Integer>();
                result.choices().forEach((id, count) -> named.put(choices.apply(id), count));
                card.add(new CountBars(question.text().in(getLocale()), named, result.answered()));
            }
            case SCALE -> scale(card, "survey.ResultFigure.mean");
            case RECOMMEND -> {
                scale(card, "survey.ResultFigure.mean");
                result.recommendation()
                        .ifPresent(score -> card.add(
                                p("meta", getTranslation("survey.ResultFigure.recommendation", Math.round(score)))));
            }
            case NUMBER -> scale(card, "survey.ResultFigure.meanOfFigures");
            case MATRIX ->
                result.rows()
                        .forEach((row, places) -> card.add(div(
                                "survey-matrix-row",
                                span("survey-row-name", choices.apply(row)),
                                mean("survey.ResultFigure.mean", places),
                                new Columns(choices.apply(row), places))));
            case SHORT_TEXT, LONG_TEXT -> {
                // What was written stands below.
            }
        }
        if (question.kind().hasEnds()) {
            card.add(ends());
        }
    }

    private void scale(Section card, String meanKey) {
        card.add(
                mean(meanKey, result.places()),
                new Columns(result.question().text().in(getLocale()), result.places()));
    }

    private Component mean(String key, Map<Integer, Integer> places) {
        var mean = QuestionResult.meanOf(places);
        return p("survey-mean", mean.isPresent() ? getTranslation(key, mean.getAsDouble()) : "");
    }

    private Component ends() {
        var question = result.question();
        return p(
                "meta",
                getTranslation(
                        "survey.AnswerField.ends",
                        question.kind().lowest(),
                        question.low().in(getLocale()),
                        question.kind().highest(),
                        question.high().in(getLocale())));
    }

    private void texts(Section card) {
        var isText = result.question().kind().isText();
        if (result.texts().isEmpty()) {
            var few = isText || result.choices().getOrDefault(SurveyAnswer.OTHER, 0) > 0;
            if (few) {
                card.add(p("empty", getTranslation("survey.ResultFigure.hidden")));
            }
            return;
        }
        var list = new UnorderedList();
        list.setClassName("survey-texts");
        result.texts().forEach(text -> list.add(new ListItem(text)));
        if (!isText) {
            card.add(p("meta", getTranslation("survey.ResultFigure.others")));
        }
        card.add(list);
    }
}
