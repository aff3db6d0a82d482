package jp.ishigaki.diagnosis.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import jp.ishigaki.diagnosis.ScoreHistory;

/** The scores of all runs as a line over their bands. The table beside it says the same to whoever does not see it. */
class ScoreLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LOWEST = -25;
    private static final int STEP = 72;
    private static final int MARGIN = 40;
    private static final int TOP = 20;

    ScoreLine(ScoreHistory history) {
        setClassName("score-line");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", svg(history));
    }

    /** Of numbers alone: nothing that anybody wrote becomes part of the drawing. */
    static String svg(ScoreHistory history) {
        var points = history.points();
        var width = MARGIN * 2 + STEP * Math.max(1, points.size() - 1);
        var drawing = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">".formatted(width, y(LOWEST) + TOP));
        var bands = history.bands();
        for (int at = 0; at < bands.size(); at++) {
            var top = y(bands.get(at).max());
            drawing.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"band\" data-shade=\"%d\" x=\"0\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    at % 2,
                    top,
                    width,
                    Math.max(2, y(bands.get(at).min()) - top)));
        }
        var path = new StringBuilder();
        for (int at = 0; at < points.size(); at++) {
            path.append(x(at)).append(',').append(y(points.get(at).total())).append(' ');
        }
        drawing.append("<polyline points=\"%s\"/>".formatted(path.toString().strip()));
        for (int at = 0; at < points.size(); at++) {
            var total = points.get(at).total();
            drawing.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"%d\" r=\"4\"/><text x=\"%d\" y=\"%d\">%d</text>",
                    x(at),
                    y(total),
                    x(at),
                    y(total) - 8,
                    total));
        }
        return drawing.append("</svg>").toString();
    }

    private static int x(int at) {
        return MARGIN + at * STEP;
    }

    private static int y(int total) {
        return TOP + 100 - total;
    }
}
