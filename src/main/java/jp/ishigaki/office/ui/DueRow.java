package jp.ishigaki.office.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.office.DueEntry;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;

/** One due thing: how late it is, what it is, why it waits, until when, and the way to where it is done. */
class DueRow extends ListItem {

    private static final long serialVersionUID = 1L;

    DueRow(DueEntry entry, LocalDate today, String cohort, Consumer<DueItem> done) {
        var item = entry.item();
        attribute(
                attribute(this, "data-kind", item.kind()),
                "data-due",
                item.due().toString());
        var heading = link(item.path(), item.title());
        heading.setClassName("row-title");
        var body = div("row-body", heading, span("row-sub", reason(item)));
        if (!entry.skipped().isEmpty()) {
            var skipped = DaysOffTexts.list(entry.skipped(), getLocale());
            body.add(span("row-sub", getTranslation("office.DueRow.skipped", skipped)));
        }
        var until = getTranslation("office.DueRow.until", Days.day(item.due(), getLocale()));
        body.add(span("row-sub", cohort.isEmpty() ? until : Joined.dotted(getLocale(), until, cohort)));
        add(countdown(entry, today), body);
        if (item.marked()) {
            add(div("row-meta", doneButton(item, done)));
        }
    }

    private Component countdown(DueEntry entry, LocalDate today) {
        var due = entry.item().due();
        if (due.equals(today)) {
            return chip("soon", getTranslation("office.DueRow.today"));
        }
        if (due.isAfter(today)) {
            return chip("plain", getTranslation("office.DueRow.in", entry.businessDays()));
        }
        return entry.businessDays() == 0
                ? chip("late", getTranslation("office.DueRow.justLate"))
                : chip("late", getTranslation("office.DueRow.late", entry.businessDays()));
    }

    private String reason(DueItem item) {
        var facts = item.facts().stream()
                .map(fact -> fact instanceof LocalDate day ? Days.day(day, getLocale()) : fact)
                .toArray();
        return getTranslation(
                "office.DueRow.reason",
                getTranslation(item.kind() + ".kind"),
                getTranslation(item.kind() + ".reason", facts));
    }

    private Component doneButton(DueItem item, Consumer<DueItem> done) {
        var button = button(getTranslation("office.DueRow.done"), () -> done.accept(item));
        button.setAriaLabel(getTranslation("office.DueRow.doneOf", item.title()));
        return attribute(button, "data-done", item.kind());
    }
}
