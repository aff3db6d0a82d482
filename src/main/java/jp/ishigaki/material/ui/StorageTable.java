package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.Storage;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.material.file.KeptShare;
import jp.ishigaki.shared.ui.Markup;

/** The same in numbers: a line for each cohort and kind, the newest cohort first, and what they come to. */
class StorageTable extends Div {

    private static final long serialVersionUID = 1L;

    StorageTable(Storage storage, List<KeptShare> shares, List<CohortRow> cohorts) {
        setClassName("table-scroll");
        attribute(this, "tabindex", "0");
        attribute(this, "role", "region");
        attribute(this, "aria-label", text("table"));
        var table = new NativeTable();
        table.setId("storage-table");
        table.setClassName("table");
        table.getHead().add(head());
        for (var cohort : cohorts) {
            shares.stream()
                    .filter(share -> share.cohort().equals(cohort.id()))
                    .forEach(share -> table.getBody().add(row(cohort, share)));
        }
        table.getFoot().add(sum(storage, shares));
        add(table);
    }

    private NativeTableRow head() {
        var row = new NativeTableRow();
        for (var column : List.of("cohort", "kind", "files", "size")) {
            var cell = attribute(new NativeTableHeaderCell(text(column)), "scope", "col");
            if (isNumber(column)) {
                cell.addClassName("is-number");
            }
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(CohortRow cohort, KeptShare share) {
        var name = new NativeTableHeaderCell();
        attribute(name, "scope", "row");
        name.add(Markup.link(MaterialPaths.ofCohort(cohort.id()), cohort.nameIn(getLocale())));
        return attribute(
                line(name, getTranslation(share.kind()), share.files(), share.bytes()),
                "data-share",
                key(cohort.id(), share));
    }

    private static String key(UUID cohort, KeptShare share) {
        return cohort + " " + share.kind().substring(share.kind().lastIndexOf('.') + 1);
    }

    private NativeTableRow sum(Storage storage, List<KeptShare> shares) {
        var name = attribute(new NativeTableHeaderCell(text("sum")), "scope", "row");
        return line(name, "", shares.stream().mapToLong(KeptShare::files).sum(), storage.used());
    }

    private NativeTableRow line(NativeTableHeaderCell name, String kind, long files, long bytes) {
        var row = new NativeTableRow();
        row.add(name);
        row.add(new NativeTableCell(kind));
        row.add(number(text("count", files)), number(SizeText.of(bytes, getLocale())));
        return row;
    }

    private static NativeTableCell number(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("is-number");
        return cell;
    }

    private static boolean isNumber(String column) {
        return column.equals("files") || column.equals("size");
    }

    private String text(String key, Object... values) {
        return getTranslation("material.StorageView." + key, values);
    }
}
