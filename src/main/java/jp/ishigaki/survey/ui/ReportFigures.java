package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.Phrase;
import jp.ishigaki.survey.ReportContent;

/** A report as the cohort reads it: grouped figures, then the quotations under the questions they answer. */
class ReportFigures extends Div {

    private static final long serialVersionUID = 1L;

    ReportFigures(ReportContent content, AnswerWords words) {
        setId("report-figures");
        setClassName("survey-results");
        add(
                h2(getTranslation("survey.ResultsView.questions")),
                p("lead", getTranslation("survey.ReportFigures.rate", content.sent(), content.expected())));
        var position = 0;
        for (var result : content.questions()) {
            position++;
            add(new ResultFigure(result, position, id -> words.choice(result.question(), id, getLocale()), false));
        }
        if (!content.quotations().isEmpty()) {
            var voices = section("card", h2(getTranslation("survey.ReportFigures.voices")));
            voices.setId("report-voices");
            content.quotations().stream()
                    .map(ReportContent.Quoted::question)
                    .distinct()
                    .forEach(question -> voices(voices, content, question));
            add(voices);
        }
    }

    private void voices(Section voices, ReportContent content, Phrase question) {
        voices.add(h3(question.in(getLocale())));
        content.quotations().stream()
                .filter(one -> one.question().equals(question))
                .forEach(one -> voices.add(div("survey-voice", p("", one.words()))));
    }
}
