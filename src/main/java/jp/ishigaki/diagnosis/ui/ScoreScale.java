package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.diagnosis.DiagnosisResult;

/** The line from -25 to 100 with its bands and the mark where a diagnosis stands. */
public class ScoreScale extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<int[]> BANDS = List.of(
            new int[] {-25, -1}, new int[] {0, 49}, new int[] {50, 69}, new int[] {70, 99}, new int[] {100, 100});

    public ScoreScale(DiagnosisResult diagnosis) {
        var words = Words.of(this);
        setClassName("scale");
        getElement().setAttribute("data-total", String.valueOf(diagnosis.total()));
        var marker = span("scale-marker", String.valueOf(diagnosis.total()));
        marker.getStyle().set("--score", String.valueOf(diagnosis.total()));
        var bands = new UnorderedList();
        bands.setClassName("scale-bands");
        for (var band : BANDS) {
            bands.add(band(band[0], band[1], diagnosis.total()));
        }
        add(
                div("scale-line", marker, bands),
                p(
                        "meta",
                        words.key(
                                "ScoreScale.caption",
                                diagnosis.total(),
                                words.in(diagnosis.band().label()))),
                p(
                        "",
                        words.in(diagnosis.band().text()) + " "
                                + words.in(diagnosis.band().next())));
    }

    private static ListItem band(int from, int to, int total) {
        var item = new ListItem(from < 0 ? String.valueOf(from) : from == to ? String.valueOf(to) : from + "–" + to);
        if (from <= total && total <= to) {
            item.setClassName("is-here");
        }
        return item;
    }
}
