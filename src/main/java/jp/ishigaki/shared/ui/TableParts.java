package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Rows of a plain table: the first cell of each names its row. */
public final class TableParts {

    private TableParts() {}

    /** Lets a wide table be scrolled sideways, by the keyboard too; the name tells what is scrolled. */
    public static void scroll(HtmlContainer around, String name) {
        around.setClassName("table-scroll");
        Markup.attribute(around, "tabindex", "0");
        Markup.attribute(around, "role", "region");
        Markup.attribute(around, "aria-label", name);
    }

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
