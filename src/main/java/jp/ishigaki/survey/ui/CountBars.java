package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** How often each thing was chosen, as bars lying one below the other with their names and numbers. */
class CountBars extends Div {

    private static final long serialVersionUID = 1L;

    /** @param whole how many answered; several things may have been chosen by each */
    CountBars(String title, Map<String, Integer> counts, int whole) {
        var bars = div("survey-bars");
        counts.forEach((name, count) -> {
            var bar = div("progress", span("", ""));
            bar.getStyle().set("--part", String.valueOf(count));
            bar.getStyle().set("--whole", String.valueOf(Math.max(whole, 1)));
            bars.add(
                    span("survey-bar-name", name),
                    bar,
                    span("survey-bar-count", count + " (" + percent(count, whole) + "%)"));
        });
        // The table below says the same to whoever does not see the bars.
        attribute(bars, "aria-hidden", "true");
        add(bars, new FigureTable(title, counts, whole));
    }

    static int percent(int count, int whole) {
        return whole == 0 ? 0 : Math.round(100f * count / whole);
    }
}
