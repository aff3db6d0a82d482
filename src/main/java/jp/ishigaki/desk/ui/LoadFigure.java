package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import java.util.List;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.TableParts;

/** How much each expert has to do, as bars, and the numbers behind them as a table. */
class LoadFigure extends Div {

    private static final long serialVersionUID = 1L;

    LoadFigure(List<DeskColleague> experts) {
        setClassName("card");
        setId("desk-load");
        if (experts.isEmpty()) {
            add(p("empty", word("empty")));
            return;
        }
        var most = experts.stream().mapToInt(DeskColleague::waiting).max().orElse(1);
        var bars = attribute(div("funnel"), "aria-hidden", "true");
        experts.forEach(expert -> bars.add(bar(expert, Math.max(1, most))));
        var around = div("", table(experts));
        TableParts.scroll(around, word("table"));
        add(bars, around);
    }

    private Div bar(DeskColleague expert, int most) {
        var bar = span(expert.late() > 0 ? "funnel-bar is-late" : "funnel-bar", "");
        bar.getStyle().set("--share", String.valueOf((double) expert.waiting() / most));
        return div(
                "funnel-step",
                span("funnel-name", expert.name()),
                div("funnel-track", bar),
                span("funnel-count", String.valueOf(expert.waiting())));
    }

    private NativeTable table(List<DeskColleague> experts) {
        var body = new NativeTableBody();
        experts.forEach(expert -> body.add(attribute(
                TableParts.row(
                        expert.name(),
                        String.valueOf(expert.waiting()),
                        String.valueOf(expert.late()),
                        word("week.of", expert.thisWeek(), expert.weeklyCap()),
                        skills(expert),
                        expert.away() ? DeskWords.word(this, "Words.away") : ""),
                "data-expert",
                expert.membership().toString())));
        var table = new NativeTable(
                new NativeTableHeader(TableParts.headRow(
                        word("expert"), word("waiting"), word("late"), word("week"), word("skills"), word("today"))),
                body);
        table.setClassName("table");
        return table;
    }

    private String skills(DeskColleague expert) {
        if (!expert.declared()) {
            return word("undeclared");
        }
        return Joined.dotted(
                getLocale(),
                expert.parts().isEmpty() ? "" : word("parts", Joined.listed(getLocale(), expert.parts())),
                Joined.listed(getLocale(), expert.tags()));
    }

    private String word(String key, Object... args) {
        return DeskWords.word(this, "LoadFigure." + key, args);
    }
}
