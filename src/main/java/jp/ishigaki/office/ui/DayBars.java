package jp.ishigaki.office.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import java.util.Locale;
import jp.ishigaki.office.Today;
import jp.ishigaki.shared.ui.Days;

/** How much is due when: a bar for what is overdue, one for each day ahead. Each leads to its part of the list. */
class DayBars extends Nav {

    private static final long serialVersionUID = 1L;

    private final OrderedList bars = new OrderedList();
    private final String address;
    private final int highest;

    DayBars(Today today, String address) {
        this.address = address;
        this.highest = Math.max(
                today.overdue().size(),
                today.ahead().stream()
                        .mapToInt(day -> today.on(day).size())
                        .max()
                        .orElse(1));
        setClassName("card");
        setAriaLabel(getTranslation("office.DayBars.label"));
        bars.setClassName("day-bars");
        var overdue = getTranslation("office.DayBars.overdue");
        bar("late", DueSections.OVERDUE, today.overdue().size(), overdue, overdue);
        for (var day : today.ahead()) {
            var isToday = day.equals(today.day());
            bar(
                    isToday ? "soon" : "info",
                    DueSections.anchor(day),
                    today.on(day).size(),
                    isToday ? getTranslation("office.DayBars.today") : shortDay(day),
                    Days.day(day, getLocale()));
        }
        add(bars);
    }

    private void bar(String kind, String anchor, int number, String label, String name) {
        var column = span("day-bar is-" + kind, "");
        column.getStyle().set("--share", String.valueOf((double) number / Math.max(1, highest)));
        var count = span("day-count", String.valueOf(number));
        var text = span("day-label", label);
        if (number == 0) {
            bars.add(new ListItem(div("day-column", count, column, text)));
            return;
        }
        var jump = link(address + "#" + anchor, "day-column", count, column, text);
        jump.setAriaLabel(getTranslation("office.DayBars.jump", name, number));
        bars.add(new ListItem(attribute(jump, "data-bar", anchor)));
    }

    private String shortDay(LocalDate day) {
        var weekday = Days.weekday(day, getLocale());
        return getLocale().getLanguage().equals(Locale.JAPANESE.getLanguage())
                ? day.getDayOfMonth() + weekday
                : weekday + " " + day.getDayOfMonth();
    }
}
