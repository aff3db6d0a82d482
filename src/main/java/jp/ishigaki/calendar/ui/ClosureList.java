package jp.ishigaki.calendar.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.calendar.OfficeClosure;
import jp.ishigaki.shared.ui.Days;

/** The closures of a year, each to be changed or taken back. */
class ClosureList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ClosureService service;
    private final transient Runnable changed;

    ClosureList(List<OfficeClosure> closures, ClosureService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
        if (closures.isEmpty()) {
            add(p("empty", getTranslation("calendar.ClosureList.empty")));
        } else {
            var rows = div("row-list");
            closures.forEach(closure -> rows.add(row(closure)));
            add(rows);
        }
    }

    private Component row(OfficeClosure closure) {
        var change = button(getTranslation("calendar.ClosureList.change"), () -> edit(closure));
        var remove = button(getTranslation("calendar.ClosureList.remove"), () -> {
            service.open(closure.id());
            changed.run();
        });
        change.addClassName("btn-quiet");
        remove.addClassName("btn-quiet");
        attribute(change, "aria-label", getTranslation("calendar.ClosureList.changeOf", closure.name()));
        attribute(remove, "aria-label", getTranslation("calendar.ClosureList.removeOf", closure.name()));
        var days = Days.dayAndYear(closure.firstDay(), getLocale())
                + (closure.firstDay().equals(closure.lastDay()) ? "" : "–" + Days.day(closure.lastDay(), getLocale()));
        return attribute(
                div(
                        "row",
                        div("row-body", span("row-title", closure.name()), span("row-sub", days)),
                        div("row-meta", change, remove)),
                "data-closure",
                closure.id().toString());
    }

    private void edit(OfficeClosure closure) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("calendar.ClosureList.changeOf", closure.name()));
        dialog.add(new ClosureForm(service, closure, () -> {
            dialog.close();
            changed.run();
        }));
        dialog.getFooter().add(button(getTranslation("calendar.ClosureList.close"), dialog::close));
        dialog.open();
    }
}
