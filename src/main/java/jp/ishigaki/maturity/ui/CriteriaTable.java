package jp.ishigaki.maturity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import jp.ishigaki.maturity.CriterionResult;
import jp.ishigaki.shared.ui.TableParts;

/** The same as the wall, as a table: for a screen reader, a keyboard, a printer. */
class CriteriaTable extends Div {

    private static final long serialVersionUID = 1L;

    CriteriaTable(Words words, List<CriterionResult> criteria, String path) {
        TableParts.scroll(this, words.key("CriteriaTable.title"));
        var table = new NativeTable();
        table.setClassName("table");
        table.setId("criteria");
        var head = new NativeTableRow();
        for (var column : List.of("stone", "state", "reason", "goodUntil")) {
            var cell = new NativeTableHeaderCell(words.key("CriteriaTable." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        criteria.forEach(result -> table.getBody().add(row(words, result, path)));
        add(table);
    }

    private static NativeTableRow row(Words words, CriterionResult result, String path) {
        var criterion = result.criterion();
        var title = new Anchor(
                path + "?stone=" + criterion.id(),
                words.key("CriteriaTable.name", criterion.level().value(), words.in(criterion.stone())));
        title.getElement().setAttribute("router-link", true);
        var name = new NativeTableHeaderCell(title);
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(
                name,
                new NativeTableCell(StonePanel.stateChip(words, result)),
                new NativeTableCell(words.say(result.reason())),
                new NativeTableCell(until(words, result)));
        row.getElement().setAttribute("data-criterion", criterion.id());
        row.getElement().setAttribute("data-state", result.state().name());
        return row;
    }

    private static String until(Words words, CriterionResult result) {
        if (result.goodUntil() != null) {
            return words.day(result.goodUntil());
        }
        return result.state().carries() ? words.key("CriteriaTable.never") : "–";
    }
}
