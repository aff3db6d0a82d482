package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import jp.ishigaki.shared.ui.Days;

/** A month, weeks from Sunday. On a phone the style makes an agenda of it: only days with something, one under another. */
class MonthTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    MonthTable(YearMonth month, CalendarDays days) {
        setClassName("schedule-month");
        setId("month");
        attribute(this, "data-month", month.toString());
        setCaptionText(MonthName.of(month, getLocale()));
        getHead().add(names());
        var body = addBody();
        var first = sundayBefore(month);
        for (var sunday = first; !sunday.isAfter(month.atEndOfMonth()); sunday = sunday.plusWeeks(1)) {
            var week = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                week.add(cell(sunday.plusDays(i), month, days));
            }
            body.add(week);
        }
    }

    static LocalDate sundayBefore(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    private NativeTableRow names() {
        var row = new NativeTableRow();
        for (int i = 0; i < 7; i++) {
            var day = DayOfWeek.SUNDAY.plus(i);
            row.add(attribute(
                    new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, getLocale())), "scope", "col"));
        }
        return row;
    }

    private NativeTableCell cell(LocalDate day, YearMonth month, CalendarDays days) {
        var cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("is-outside");
            return cell;
        }
        attribute(cell, "data-day", day.toString());
        if (day.equals(days.today())) {
            cell.addClassName("is-today");
            attribute(cell, "aria-current", "date");
        }
        var name = "<time datetime=\"" + day + "\"><span class=\"number\">" + day.getDayOfMonth()
                + "</span><span class=\"agenda\">" + Days.day(day, getLocale()) + "</span></time>";
        cell.add(new Html(name));
        days.dayOff(day).ifPresent(off -> {
            cell.addClassName("is-off");
            cell.add(p("day-off", off.nameIn(getLocale())));
        });
        var entries = days.entries(day);
        entries.forEach(cell::add);
        if (entries.isEmpty() && days.dayOff(day).isEmpty()) {
            cell.addClassName("is-empty");
        }
        return cell;
    }
}
