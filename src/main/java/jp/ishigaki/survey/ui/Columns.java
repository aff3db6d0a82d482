package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How often each place of a scale was given, as columns side by side. */
class Columns extends Div {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 44;
    private static final int HEIGHT = 90;

    Columns(String title, Map<Integer, Integer> places) {
        var picture = new Div();
        picture.setClassName("survey-columns");
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getElement().setProperty("innerHTML", svg(places));
        var counts = new LinkedHashMap<String, Integer>();
        places.forEach((place, count) -> counts.put(String.valueOf(place), count));
        var whole = places.values().stream().mapToInt(Integer::intValue).sum();
        add(picture, new FigureTable(title, counts, whole));
    }

    /** Of numbers alone: nothing that anybody wrote becomes part of the drawing. */
    static String svg(Map<Integer, Integer> places) {
        var highest = places.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var drawing = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMid\">"
                        .formatted(STEP * Math.max(1, places.size()), HEIGHT + 40));
        var at = 0;
        for (var place : places.entrySet()) {
            var height = Math.max(1, Math.round((float) HEIGHT * place.getValue() / Math.max(1, highest)));
            var middle = at * STEP + STEP / 2;
            drawing.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                            + "<text x=\"%d\" y=\"%d\" class=\"count\">%d</text>"
                            + "<text x=\"%d\" y=\"%d\">%d</text>",
                    at * STEP + 6,
                    HEIGHT + 18 - height,
                    STEP - 12,
                    height,
                    middle,
                    HEIGHT + 13 - height,
                    place.getValue(),
                    middle,
                    HEIGHT + 35,
                    place.getKey()));
            at++;
        }
        return drawing.append("</svg>").toString();
    }
}
