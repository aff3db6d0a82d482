package jp.ishigaki.office.ui;

import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.office.DueEntry;
import jp.ishigaki.office.Today;
import jp.ishigaki.shared.ui.Days;

/** The list behind the bars: what is overdue, then a part for each day on which something is due. */
class DueSections extends Div {

    static final String OVERDUE = "due-overdue";

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, String> cohorts;
    private final transient Consumer<DueItem> done;

    /** @param done what is to happen when somebody says that a thing is done */
    DueSections(Today today, List<CohortRow> cohorts, Consumer<DueItem> done) {
        this.cohorts = cohorts.stream().collect(Collectors.toMap(CohortRow::id, row -> row.nameIn(getLocale())));
        this.done = done;
        show(OVERDUE, getTranslation("office.DueSections.overdue"), today.overdue(), today.day());
        today.ahead().forEach(day -> show(anchor(day), heading(day, today), today.on(day), today.day()));
    }

    static String anchor(LocalDate day) {
        return "due-" + day;
    }

    private String heading(LocalDate day, Today today) {
        return day.equals(today.day())
                ? getTranslation("office.DueSections.today", Days.day(day, getLocale()))
                : Days.day(day, getLocale());
    }

    private void show(String id, String heading, List<DueEntry> entries, LocalDate today) {
        if (entries.isEmpty()) {
            return;
        }
        var rows = new UnorderedList();
        rows.setClassName("row-list");
        entries.forEach(entry -> rows.add(row(entry, today)));
        var part =
                section("card", h2(heading + " " + getTranslation("office.DueSections.count", entries.size())), rows);
        part.setId(id);
        add(part);
    }

    private Component row(DueEntry entry, LocalDate today) {
        var cohort = entry.item().cohort();
        return new DueRow(entry, today, cohort == null ? "" : cohorts.getOrDefault(cohort, ""), done);
    }
}
