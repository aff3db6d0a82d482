package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDate;
import jp.ishigaki.shared.ui.Days;

/** The seven days of a week, from Sunday, with what each holds. */
class WeekList extends OrderedList {

    private static final long serialVersionUID = 1L;

    WeekList(LocalDate sunday, CalendarDays days) {
        setClassName("week");
        setId("week");
        for (int i = 0; i < 7; i++) {
            add(day(sunday.plusDays(i), days));
        }
    }

    private ListItem day(LocalDate day, CalendarDays days) {
        var item = attribute(new ListItem(), "data-day", day.toString());
        if (day.equals(days.today())) {
            item.addClassName("is-today");
            attribute(item, "aria-current", "date");
        }
        item.add(new Html("<time datetime=\"" + day + "\">" + Days.day(day, getLocale()) + "</time>"));
        days.dayOff(day).ifPresent(off -> {
            item.addClassName("is-off");
            item.add(p("day-off", off.nameIn(getLocale())));
        });
        days.entries(day).forEach(item::add);
        return item;
    }
}
