package jp.ishigaki.calendar.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.span;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.Objects;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.calendar.DayOff.Kind;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.TableParts;
import org.jspecify.annotations.Nullable;

/** One month: the days off carry a letter in the table, and their names stand below it. */
class MonthTable extends Section {

    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    private final transient Map<LocalDate, DayOff> daysOff;
    private final LocalDate today;

    MonthTable(YearMonth month, Map<LocalDate, DayOff> daysOff, LocalDate today) {
        this.daysOff = daysOff;
        this.today = today;
        setClassName("month");
        attribute(this, "data-month", month.toString());
        var table = new NativeTable();
        table.setClassName("month-table");
        table.getHead()
                .add(TableParts.headRow(
                        CalendarTexts.weekdays(TextStyle.SHORT, getLocale()).toArray(String[]::new)));
        var body = table.addBody();
        for (var week = firstSunday(month); !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            body.add(week(week, month));
        }
        var title = CalendarTexts.month(month.getMonth(), getLocale());
        attribute(table, "aria-label", title);
        add(h3(title), table, names(month));
    }

    private static LocalDate firstSunday(YearMonth month) {
        var first = month.atDay(1);
        return first.minusDays(first.getDayOfWeek().getValue() % WEEK);
    }

    private NativeTableRow week(LocalDate from, YearMonth month) {
        var row = new NativeTableRow();
        for (int i = 0; i < WEEK; i++) {
            var day = from.plusDays(i);
            row.add(YearMonth.from(day).equals(month) ? cell(day) : new NativeTableCell());
        }
        return row;
    }

    private NativeTableCell cell(LocalDate day) {
        var cell = new NativeTableCell();
        cell.add(text(String.valueOf(day.getDayOfMonth())));
        var off = daysOff.get(day);
        if (off != null) {
            cell.addClassName(off.kind() == Kind.HOLIDAY ? "is-holiday" : "is-closure");
            cell.add(attribute(span("month-mark", mark(off)), "aria-hidden", "true"));
            cell.add(span("sr-only", off.nameIn(getLocale())));
            attribute(cell, "data-off", off.kind().name());
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            cell.addClassName("is-weekend");
        }
        return day.equals(today) ? attribute(cell, "aria-current", "date") : cell;
    }

    private String mark(DayOff off) {
        return getTranslation("calendar.MonthTable." + off.kind());
    }

    /** Days in a row with one name are told together: 8月13日–15日 夏季休業. */
    private UnorderedList names(YearMonth month) {
        var list = new UnorderedList();
        list.setClassName("month-names");
        @Nullable LocalDate begin = null;
        for (var day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            var off = daysOff.get(day);
            if (off == null) {
                continue;
            }
            begin = begin == null ? day : begin;
            var next = day.plusDays(1);
            if (!YearMonth.from(next).equals(month) || !Objects.equals(daysOff.get(next), off)) {
                list.add(name(begin, day, off));
                begin = null;
            }
        }
        return list;
    }

    private ListItem name(LocalDate from, LocalDate to, DayOff off) {
        var days = Days.day(from, getLocale()) + (from.equals(to) ? "" : "–" + Days.day(to, getLocale()));
        return new ListItem(
                attribute(span("month-mark", mark(off)), "aria-hidden", "true"),
                text(" " + days + " " + off.nameIn(getLocale())));
    }
}
