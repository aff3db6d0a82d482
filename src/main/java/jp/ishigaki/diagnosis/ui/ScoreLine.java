package jp.ishigaki.diagnosis.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.diagnosis.ScoreHistory;

/** The scores of all runs as a line over their bands. The table beside it says the same to whoever does not see it. */
class ScoreLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LOWEST = -25;
    private static final int HIGHEST = 100;
    private static final int AXIS = 36;
    private static final int STEP = 80;
    private static final int LEAST_STEPS = 3;
    private static final int TOP = 28;
    private static final int BELOW = 24;
    private static final int TEXT = 4;

    ScoreLine(ScoreHistory history) {
        setClassName("score-line");
        getElement().setAttribute("aria-hidden", "true");
        getElement().setProperty("innerHTML", svg(history));
    }

    /**
     * Of numbers alone: nothing that anybody wrote becomes part of the drawing. It scrolls where it is wider than the
     * page, as its figures could not be read if it shrank.
     */
    static String svg(ScoreHistory history) {
        var points = history.points();
        var width = AXIS + STEP * Math.max(LEAST_STEPS, points.size());
        var height = y(LOWEST) + BELOW;
        var drawing = new StringBuilder();
        draw(drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">", width, height);
        var bands = history.bands();
        for (int at = 0; at < bands.size(); at++) {
            var top = y(Math.min(HIGHEST, bands.get(at).max()));
            var bottom = y(Math.max(LOWEST, bands.get(at).min()));
            draw(
                    drawing,
                    "<rect class=\"band\" data-shade=\"%d\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    at % 2,
                    AXIS,
                    top,
                    width - AXIS,
                    Math.max(2, bottom - top));
            draw(
                    drawing,
                    "<text class=\"axis\" x=\"%d\" y=\"%d\">%d</text>",
                    AXIS - TEXT * 2,
                    bottom + TEXT,
                    Math.max(LOWEST, bands.get(at).min()));
        }
        var path = IntStream.range(0, points.size())
                .mapToObj(at -> x(at) + "," + y(points.get(at).total()))
                .collect(Collectors.joining(" "));
        draw(drawing, "<polyline points=\"%s\"/>", path);
        for (int at = 0; at < points.size(); at++) {
            var point = points.get(at);
            var day = point.submittedOn();
            draw(drawing, "<circle cx=\"%d\" cy=\"%d\" r=\"5\"/>", x(at), y(point.total()));
            draw(drawing, "<text x=\"%d\" y=\"%d\">%d</text>", x(at), y(point.total()) - TEXT * 3, point.total());
            draw(
                    drawing,
                    "<text x=\"%d\" y=\"%d\">%d/%d</text>",
                    x(at),
                    height - TEXT,
                    day.getMonthValue(),
                    day.getDayOfMonth());
        }
        return drawing.append("</svg>").toString();
    }

    private static void draw(StringBuilder drawing, String element, Object... figures) {
        drawing.append(String.format(Locale.ROOT, element, figures));
    }

    private static int x(int at) {
        return AXIS + STEP / 2 + at * STEP;
    }

    private static int y(int total) {
        return TOP + (HIGHEST - total) * 3 / 2;
    }
}
