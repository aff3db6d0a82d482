package jp.ishigaki.support;

import java.util.List;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A visit is over and not reported on: its expert is told. */
@Component
@Order(40)
class ReportReminders implements Reminders {

    private final RemindedVisits visits;

    ReportReminders(RemindedVisits visits) {
        this.visits = visits;
    }

    @Override
    public String kind() {
        return "support.ReportReminders";
    }

    @Override
    public int usualDays() {
        return 0;
    }

    @Override
    public int usualHour() {
        return 9;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return visits.all().stream()
                .filter(visit ->
                        visit.role().equals("EXPERT") && !visit.endsAt().isAfter(span.clock()))
                .map(visit -> new Reminder(
                        visit.dispatch().toString(),
                        visit.person(),
                        visit.name(),
                        visit.email(),
                        span.days().plus(visit.heldOn(), DispatchTable.REPORT_WITHIN),
                        List.of(visit.company(), visit.number(), visit.heldOn()),
                        DispatchPaths.dispatch(visit.dispatch())))
                .toList();
    }
}
