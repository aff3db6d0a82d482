package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.survey.SurveyState;

/** How a company stands with a survey, in a word. */
final class SurveyWords {

    private SurveyWords() {}

    static Span chip(SurveyState state, Component on) {
        var kind = switch (state) {
            case NOT_YET -> "plain";
            case OPEN -> "soon";
            case OVERDUE, SENT_LATE -> "late";
            case SENT -> "done";
        };
        return Markup.chip(kind, on.getTranslation("survey.SurveyState." + state));
    }
}
