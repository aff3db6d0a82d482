package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.support.DispatchReport;

/** A report as it is read. */
class ReportFacts extends Div {

    private static final long serialVersionUID = 1L;

    ReportFacts(int number, DispatchReport report, DateTexts dates) {
        var kind = switch (report.endState()) {
            case REACHED -> "done";
            case PARTLY -> "soon";
            case NOT_REACHED -> "late";
        };
        var facts = new Facts()
                .fact(
                        text("endState"),
                        div(
                                "",
                                p("", getTranslation("support.Dispatch.endState." + number)),
                                chip(kind, getTranslation("support.EndState." + report.endState()))))
                .fact(text("done"), p("report-text", report.done()));
        if (!report.nextStep().isEmpty()) {
            facts.fact(text("next"), p("report-text", report.nextStep()));
        }
        attribute(this, "data-end-state", report.endState().name());
        add(facts, p("meta", text("written", report.writtenBy(), dates.dateAndTime(report.writtenAt(), getLocale()))));
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.ReportFacts." + key, parameters);
    }
}
