package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.ScoreHistory;
import jp.ishigaki.diagnosis.ScorePoint;
import jp.ishigaki.shared.ui.TableParts;

/** The same as the line: every run with its total, its band and what it gained. */
class ScoreTable extends Div {

    private static final long serialVersionUID = 1L;

    ScoreTable(Words words, ScoreHistory history) {
        TableParts.scroll(this, words.key("HistoryView.line"));
        var table = new NativeTable();
        table.setClassName("table");
        table.setId("scores");
        table.getHead()
                .add(TableParts.headRow(
                        words.key("ScoreTable.day"),
                        words.key("ScoreTable.total"),
                        words.key("ScoreTable.change"),
                        words.key("ScoreTable.band")));
        history.points().reversed().forEach(point -> table.getBody().add(row(words, history, point)));
        add(table);
    }

    private static NativeTableRow row(Words words, ScoreHistory history, ScorePoint point) {
        var before = history.before(point);
        var day =
                new NativeTableHeaderCell(link(DiagnosisPaths.diagnosis(point.run()), words.day(point.submittedOn())));
        return new NativeTableRow(
                attribute(day, "scope", "row"),
                new NativeTableCell(words.key("DiagnosisView.points", point.total())),
                new NativeTableCell(before == null ? "" : words.gained(point.total() - before.total())),
                new NativeTableCell(words.in(point.band().label())));
    }
}
