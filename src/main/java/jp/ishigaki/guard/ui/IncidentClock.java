package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.guard.ReportClock;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;

/** Until when a leak of personal data is to be reported, counted from a day that is kept nowhere. */
class IncidentClock extends Section {

    private static final long serialVersionUID = 1L;
    private static final int AHEAD = 90;

    private final transient BusinessCalendar calendar;
    private final transient Clock clock;
    private final DatePicker known = new DatePicker();
    private final Checkbox harm = new Checkbox();
    private final Div shown = div("incident-days");

    IncidentClock(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        setClassName("card");
        addClassName("incident-clock");
        var today = LocalDate.now(clock);
        known.setLabel(text("known"));
        known.setHelperText(text("knownHelp"));
        known.setId("incident-known");
        known.setI18n(CalendarTexts.in(getLocale()));
        known.setMax(today);
        known.setMin(today.minusYears(1));
        harm.setLabel(text("harm"));
        harm.setId("incident-harm");
        known.addValueChangeListener(chosen -> count());
        harm.addValueChangeListener(chosen -> count());
        shown.setId("incident-days");
        attribute(shown, "role", "status");
        add(
                h2(text("title")),
                p("", text("lead")),
                div("no-print", known, harm, p("meta", text("kept"))),
                shown,
                p("meta", text("whom")));
        count();
    }

    private void count() {
        shown.removeAll();
        var day = known.getValue();
        if (day == null) {
            shown.add(p("meta", text(known.isInvalid() ? "unfit" : "notYet")));
            return;
        }
        var holidays = calendar.daysOff(day, day.plusDays(AHEAD));
        var until = ReportClock.of(
                day,
                harm.getValue(),
                each -> holidays.containsKey(each) && holidays.get(each).kind() == DayOff.Kind.HOLIDAY);
        var list = new DescriptionList();
        list.setClassName("facts");
        item(list, text("first"), text("firstDays", day(until.first()), day(until.latest())), until.latest());
        item(list, text(harm.getValue() ? "fullOfHarm" : "full"), text("fullDay", day(until.full())), until.full());
        shown.add(list);
    }

    private void item(DescriptionList list, String term, String days, LocalDate last) {
        var left = ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        list.add(new DescriptionList.Term(term));
        list.add(attribute(
                new DescriptionList.Description(days + " " + text(left < 0 ? "over" : "left", Math.abs(left))),
                "data-until",
                last.toString()));
    }

    private String day(LocalDate day) {
        return Days.dayAndYear(day, getLocale());
    }

    private String text(String key, Object... args) {
        return getTranslation("guard.IncidentClock." + key, args);
    }
}
