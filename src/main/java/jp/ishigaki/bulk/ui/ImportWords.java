package jp.ishigaki.bulk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.stream.Collectors;
import jp.ishigaki.bulk.ImportColumn;
import jp.ishigaki.bulk.ImportState;
import jp.ishigaki.bulk.Outcome;
import jp.ishigaki.bulk.RowError;
import jp.ishigaki.shared.ui.Markup;

/** What the pages of imports say in several places. */
final class ImportWords {

    private ImportWords() {}

    static String column(Component at, ImportColumn column) {
        return at.getTranslation("bulk.ImportColumn." + column);
    }

    static String columns(Component at, Collection<ImportColumn> columns) {
        return columns.stream().map(column -> column(at, column)).collect(Collectors.joining("、"));
    }

    /** The column and what is wrong there. */
    static String error(Component at, RowError error) {
        var where = error.column();
        var what = what(at, error);
        return where == null ? what : at.getTranslation("bulk.RowError.in", column(at, where), what);
    }

    static String what(Component at, RowError error) {
        return at.getTranslation("bulk.RowError." + error.code(), error.values().toArray());
    }

    static Span chip(Component at, Outcome outcome) {
        var kind = switch (outcome) {
            case NEW -> "done";
            case CHANGED -> "soon";
            case UNCHANGED -> "plain";
            case ERROR -> "late";
        };
        return Markup.chip(kind, at.getTranslation("bulk.Outcome." + outcome));
    }

    static Span chip(Component at, ImportState state) {
        var kind = switch (state) {
            case CHECKED -> "soon";
            case RUNNING -> "info";
            case DONE -> "done";
            case UNDONE, DISCARDED -> "plain";
        };
        return Markup.chip(kind, at.getTranslation("bulk.ImportState." + state));
    }
}
