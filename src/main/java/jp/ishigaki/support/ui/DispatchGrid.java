package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.TableParts;
import jp.ishigaki.support.CompanyDispatches;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchWindow;

/** Companies and their four visits: when each is, or the way to give it a date. */
class DispatchGrid extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body;
    private final transient List<DispatchWindow> windows;
    private final transient LocalDateTime now;
    private final UUID cohort;

    DispatchGrid(UUID cohort, List<DispatchWindow> windows, LocalDateTime now) {
        this.cohort = cohort;
        this.windows = windows;
        this.now = now;
        TableParts.scroll(this, getTranslation("support.DispatchGrid.name"));
        var table = new NativeTable();
        table.setId("dispatch-table");
        table.addClassNames("table", "dispatch-table");
        table.getHead().add(head());
        body = table.addBody();
        add(table);
    }

    private NativeTableRow head() {
        var row = new NativeTableRow();
        row.add(header("col", div("", span("", getTranslation("support.DispatchGrid.company")))));
        windows.forEach(window -> row.add(header(
                "col",
                div(
                        "",
                        span("", DispatchWords.number(window.number(), this)),
                        span("row-sub", DispatchWords.window(window, this))))));
        return row;
    }

    private static NativeTableHeaderCell header(String scope, Component content) {
        return attribute(new NativeTableHeaderCell(content), "scope", scope);
    }

    void addCompany(CompanyDispatches company) {
        var row = new NativeTableRow();
        var experts = company.experts().isEmpty()
                ? chip("late", getTranslation("support.DispatchGrid.noExpert"))
                : span("row-sub", company.experts());
        row.add(header("row", div("", link("company/" + company.company(), company.name()), experts)));
        windows.forEach(window -> row.add(cell(company, window)));
        body.add(attribute(row, "data-company", company.company().toString()));
    }

    private NativeTableCell cell(CompanyDispatches company, DispatchWindow window) {
        var cell = new NativeTableCell();
        attribute(cell, "data-number", String.valueOf(window.number()));
        company.dispatch(window.number())
                .ifPresentOrElse(visit -> cell.add(planned(visit, company)), () -> cell.add(undated(company, window)));
        return cell;
    }

    private Component planned(DispatchRow visit, CompanyDispatches company) {
        var day = link(DispatchPaths.dispatch(visit.id()), Days.day(visit.heldOn(), getLocale()));
        attribute(
                day,
                "aria-label",
                getTranslation(
                        "support.DispatchGrid.open",
                        company.name(),
                        visit.number(),
                        Days.day(visit.heldOn(), getLocale())));
        attribute(day, "data-state", visit.state().name());
        return div(
                "dispatch-cell",
                day,
                span(
                        "row-sub",
                        Days.hours(visit.startsAt(), visit.endsAt()) + " " + DispatchWords.mode(visit.mode(), this)),
                DispatchWords.chip(visit, now, this));
    }

    private Component undated(CompanyDispatches company, DispatchWindow window) {
        var today = now.toLocalDate();
        var isLate = !today.isBefore(window.dateBy());
        var state = isLate
                ? chip("late", getTranslation("support.DispatchGrid.late"))
                : chip("plain", getTranslation("support.DispatchGrid.undated"));
        attribute(state, "data-state", isLate ? "LATE" : "NOT_PLANNED");
        if (company.experts().isEmpty()) {
            return div("dispatch-cell", state);
        }
        var plan = link(
                DispatchPaths.plan(cohort, company.company(), window.number()),
                getTranslation("support.DispatchGrid.plan"));
        attribute(plan, "aria-label", getTranslation("support.DispatchGrid.planOf", company.name(), window.number()));
        return div("dispatch-cell", state, plan);
    }
}
