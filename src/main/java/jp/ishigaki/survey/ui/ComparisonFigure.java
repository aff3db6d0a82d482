package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.TableParts;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.SurveyComparison;

/** One question over the sessions: a drawing for each choice or row, and the table behind them. */
class ComparisonFigure extends Div {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 44;
    private static final int HEIGHT = 90;

    private final transient SurveyComparison comparison;
    private final transient AnswerWords words;

    ComparisonFigure(SurveyComparison comparison, AnswerWords words) {
        this.comparison = comparison;
        this.words = words;
        var question = comparison.question();
        var card = section(
                "card",
                h2(question.text().in(getLocale())),
                p("meta", getTranslation("survey.ComparisonFigure." + (comparison.percent() ? "percent" : "mean"))));
        attribute(card, "data-compared", question.id());
        for (var series : comparison.series()) {
            if (!series.isEmpty()) {
                card.add(h3(words.choice(question, series, getLocale())));
            }
            card.add(drawing(series));
        }
        card.add(table());
        add(card);
    }

    /** The table says the same to whoever does not see the drawing. */
    private Component drawing(String series) {
        var picture = div("survey-columns");
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getElement().setProperty("innerHTML", svg(comparison, series));
        return picture;
    }

    /** Of numbers alone: nothing that anybody wrote becomes part of the drawing. */
    static String svg(SurveyComparison comparison, String series) {
        var lines = comparison.lines();
        var drawing = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMid\">"
                        .formatted(STEP * Math.max(1, lines.size()), HEIGHT + 40));
        var span = Math.max(1, comparison.highest() - comparison.lowest());
        for (int at = 0; at < lines.size(); at++) {
            var value = lines.get(at).values().get(series);
            var middle = at * STEP + STEP / 2;
            if (value != null) {
                var height = Math.clamp(Math.round(HEIGHT * (value - comparison.lowest()) / span), 1, HEIGHT);
                drawing.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
                                + "<text x=\"%d\" y=\"%d\" class=\"count\">%s</text>",
                        at * STEP + 6,
                        HEIGHT + 18 - height,
                        STEP - 12,
                        height,
                        middle,
                        HEIGHT + 13 - height,
                        said(comparison, value)));
            }
            drawing.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\">%d</text>",
                    middle,
                    HEIGHT + 35,
                    lines.get(at).session().number()));
        }
        return drawing.append("</svg>").toString();
    }

    private static String said(SurveyComparison comparison, double value) {
        return String.format(Locale.ROOT, comparison.percent() ? "%.0f" : "%.1f", value);
    }

    private Component table() {
        var details = new NativeDetails();
        details.setSummaryText(getTranslation("survey.FigureTable.summary"));
        details.addClassName("survey-table");
        details.setOpen(true);
        var heads = new ArrayList<>(List.of(
                getTranslation("survey.ComparisonFigure.session"), getTranslation("survey.ComparisonFigure.answered")));
        comparison
                .series()
                .forEach(series -> heads.add(
                        series.isEmpty()
                                ? getTranslation("survey.ComparisonFigure.value")
                                : words.choice(comparison.question(), series, getLocale())));
        var table = new NativeTable();
        table.setClassName("table");
        table.getHead().add(TableParts.headRow(heads.toArray(String[]::new)));
        var body = table.addBody();
        comparison
                .lines()
                .forEach(line ->
                        body.add(TableParts.row(SessionName.of(line.session(), getLocale(), this), cells(line))));
        var around = new Div(table);
        TableParts.scroll(around, comparison.question().text().in(getLocale()));
        details.setContent(around);
        return details;
    }

    private String[] cells(SurveyComparison.Line line) {
        var cells = new ArrayList<>(List.of(String.valueOf(line.answered())));
        comparison.series().forEach(series -> {
            var value = line.values().get(series);
            cells.add(value == null ? "" : said(comparison, value) + (comparison.percent() ? "%" : ""));
        });
        return cells.toArray(String[]::new);
    }
}
