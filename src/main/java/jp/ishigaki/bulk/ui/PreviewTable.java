package jp.ishigaki.bulk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.bulk.ImportColumn;
import jp.ishigaki.bulk.ImportQueries;
import jp.ishigaki.bulk.Outcome;
import jp.ishigaki.bulk.PreviewRow;
import jp.ishigaki.shared.ui.TableParts;
import org.jspecify.annotations.Nullable;

/** The rows of a file with what each would do, a page at a time. */
class PreviewTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient ImportQueries queries;
    private final UUID run;
    private final transient List<ImportColumn> columns;
    private final @Nullable Outcome outcome;
    private final NativeTableBody body;
    private final Div more = div("toolbar");

    PreviewTable(ImportQueries queries, UUID run, List<ImportColumn> columns, @Nullable Outcome outcome) {
        this.queries = queries;
        this.run = run;
        this.columns = columns;
        this.outcome = outcome;
        var table = new NativeTable();
        table.setId("import-rows");
        table.setClassName("table");
        table.getHead().add(TableParts.headRow(heads()));
        body = table.addBody();
        var scroll = new Div(table);
        TableParts.scroll(scroll, getTranslation("bulk.PreviewTable.rows"));
        add(scroll, more);
        show(0);
    }

    private String[] heads() {
        var heads = new ArrayList<String>();
        heads.add(getTranslation("bulk.PreviewTable.line"));
        heads.add(getTranslation("bulk.PreviewTable.outcome"));
        columns.forEach(column -> heads.add(ImportWords.column(this, column)));
        return heads.toArray(String[]::new);
    }

    private void show(int after) {
        var page = queries.rows(run, outcome, after, PAGE);
        page.items().forEach(row -> body.add(row(row)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(getTranslation("bulk.PreviewTable.more"), () -> show(next)));
        }
    }

    private NativeTableRow row(PreviewRow row) {
        var cells = new NativeTableRow();
        cells.add(attribute(new NativeTableHeaderCell(String.valueOf(row.line())), "scope", "row"));
        var outcome = new NativeTableCell();
        outcome.add(ImportWords.chip(this, row.outcome()));
        if (!row.errors().isEmpty()) {
            outcome.add(div(
                    "meta",
                    row.errors().stream()
                            .map(error -> new Div(ImportWords.error(this, error)))
                            .toArray(Div[]::new)));
        }
        cells.add(outcome);
        columns.forEach(column -> {
            var cell = new NativeTableCell(row.cells().getOrDefault(column, ""));
            if (row.errors().stream().anyMatch(error -> error.column() == column)) {
                cell.addClassName("is-late");
                attribute(cell, "aria-invalid", "true");
            }
            cells.add(cell);
        });
        return attribute(cells, "data-line", String.valueOf(row.line()));
    }

    /** The errors as a list of their own, for whoever puts the file right. */
    List<List<String>> errors() {
        var list = new ArrayList<List<String>>();
        list.add(List.of(
                getTranslation("bulk.PreviewTable.line"),
                getTranslation("bulk.PreviewTable.column"),
                getTranslation("bulk.PreviewTable.typed"),
                getTranslation("bulk.PreviewTable.error")));
        Integer after = 0;
        while (after != null) {
            var page = queries.rows(run, Outcome.ERROR, after, 1_000);
            page.items().forEach(row -> list.addAll(errors(row)));
            after = page.next();
        }
        return list;
    }

    private List<List<String>> errors(PreviewRow row) {
        return row.errors().stream()
                .map(error -> {
                    var column = error.column();
                    return List.of(
                            String.valueOf(row.line()),
                            column == null ? "" : ImportWords.column(this, column),
                            column == null ? "" : row.cells().getOrDefault(column, ""),
                            ImportWords.what(this, error));
                })
                .collect(Collectors.toList());
    }
}
