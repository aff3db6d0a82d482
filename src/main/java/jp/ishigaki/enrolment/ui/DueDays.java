package jp.ishigaki.enrolment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.enrolment.ApplicationRow;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.CallBacks;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Markup;
import org.jspecify.annotations.Nullable;

/** What is due with an application, counted in business days; each day is counted once a page. */
class DueDays {

    private final BusinessCalendar calendar;
    private final Clock clock;
    private final Locale reader;
    private final LocalDate today;
    private final Map<LocalDate, LocalDate> due = new HashMap<>();

    DueDays(BusinessCalendar calendar, Clock clock, Locale reader) {
        this.calendar = calendar;
        this.clock = clock;
        this.reader = reader;
        this.today = LocalDate.now(clock);
    }

    /** The last day for calling back what came in on a day. */
    LocalDate callBack(LocalDate received) {
        return due.computeIfAbsent(received, day -> calendar.plus(day, CallBacks.DAYS));
    }

    @Nullable Span chip(ApplicationRow application) {
        if (application.state() == ApplicationState.RECEIVED) {
            return callBackChip(callBack(CallBacks.received(application, clock.getZone())));
        }
        if (application.state() != ApplicationState.OFFERED) {
            return null;
        }
        if (application.declineAskedAt() != null) {
            return Markup.chip("late", text("ApplicationsView.confirmDecline"));
        }
        if (application.namedAt() != null) {
            return Markup.chip("info", text("ApplicationsView.named"));
        }
        var until = application.respondBy();
        return until != null && !clock.instant().isBefore(until)
                ? Markup.chip("late", text("ApplicationsView.noAnswer"))
                : null;
    }

    private Span callBackChip(LocalDate day) {
        if (day.isBefore(today)) {
            return Markup.chip("late", text("ApplicationsView.overdue", between(day, today), Days.date(day, reader)));
        }
        return day.equals(today)
                ? Markup.chip("soon", text("ApplicationsView.dueToday"))
                : Markup.chip("plain", text("ApplicationsView.dueIn", between(today, day), Days.date(day, reader)));
    }

    /** Business days after the first day up to the second; a holiday itself counts as none. */
    private int between(LocalDate from, LocalDate to) {
        int days = 0;
        var off = calendar.daysOff(from, to);
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5 && !off.containsKey(day)) {
                days++;
            }
        }
        return days;
    }

    private static String text(String key, Object... params) {
        return I18NProvider.translate("enrolment." + key, params);
    }
}
