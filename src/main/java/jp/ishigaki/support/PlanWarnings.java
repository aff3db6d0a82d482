package jp.ishigaki.support;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import org.springframework.stereotype.Component;

/** Finds what makes a plan unwise: a day off, a day past, a session that the company is to be at. */
@Component
class PlanWarnings {

    private final BusinessCalendar calendar;
    private final ScheduleQueries schedule;
    private final Clock clock;

    PlanWarnings(BusinessCalendar calendar, ScheduleQueries schedule, Clock clock) {
        this.calendar = calendar;
        this.schedule = schedule;
        this.clock = clock;
    }

    List<DispatchWarning> of(UUID cohort, UUID company, DispatchPlan plan) {
        var found = new ArrayList<DispatchWarning>();
        var day = plan.heldOn();
        if (plan.begin().isBefore(LocalDateTime.now(clock))) {
            found.add(new DispatchWarning(DispatchWarning.Kind.IN_THE_PAST, ""));
        }
        calendar.daysOff(day, day)
                .values()
                .forEach(off -> found.add(new DispatchWarning(
                        off.kind() == DayOff.Kind.HOLIDAY ? DispatchWarning.Kind.HOLIDAY : DispatchWarning.Kind.CLOSURE,
                        off.name())));
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found.add(new DispatchWarning(DispatchWarning.Kind.WEEKEND, ""));
        }
        schedule.concerning(cohort, company).stream()
                .filter(session -> !session.cancelled() && meets(session, plan))
                .forEach(session ->
                        found.add(new DispatchWarning(DispatchWarning.Kind.SESSION, String.valueOf(session.number()))));
        return found;
    }

    private static boolean meets(SessionRow session, DispatchPlan plan) {
        var day = session.heldOn();
        return day.atTime(session.seminarFrom()).isBefore(plan.end())
                && plan.begin().isBefore(day.atTime(session.workshopTo()));
    }
}
