package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Rows of a plain table: the first cell of each names its row. */
public final class TableParts {

    private TableParts() {}

    public static NativeTableRow headRow(String... names) {
        var row = new NativeTableRow();
        List.of(names).forEach(name -> row.add(header("col", name)));
        return row;
    }

    public static NativeTableRow row(String name, String... values) {
        var row = new NativeTableRow();
        row.add(header("row", name));
        List.of(values).forEach(value -> row.add(new NativeTableCell(value)));
        return row;
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        return Markup.attribute(new NativeTableHeaderCell(text), "scope", scope);
    }
}
