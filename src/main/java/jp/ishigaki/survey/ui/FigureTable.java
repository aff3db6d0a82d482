package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import java.util.Map;
import jp.ishigaki.shared.ui.TableParts;

/** The table behind a picture, folded until somebody asks for it. */
class FigureTable extends NativeDetails {

    private static final long serialVersionUID = 1L;

    FigureTable(String head, Map<String, Integer> counts, int whole) {
        setSummaryText(getTranslation("survey.FigureTable.summary"));
        addClassName("survey-table");
        var table = new NativeTable();
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        head, getTranslation("survey.FigureTable.count"), getTranslation("survey.FigureTable.share")));
        var body = table.addBody();
        counts.forEach((name, count) ->
                body.add(TableParts.row(name, String.valueOf(count), CountBars.percent(count, whole) + "%")));
        var around = new Div(table);
        TableParts.scroll(around, head);
        setContent(around);
    }
}
