package jp.ishigaki.support;

import java.util.List;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import jp.ishigaki.shared.ui.Days;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A visit is near: its company and its expert are told. */
@Component
@Order(30)
class VisitReminders implements Reminders {

    private final RemindedVisits visits;

    VisitReminders(RemindedVisits visits) {
        this.visits = visits;
    }

    @Override
    public String kind() {
        return "support.VisitReminders";
    }

    @Override
    public int usualDays() {
        return -1;
    }

    @Override
    public int usualHour() {
        return 9;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return visits.all().stream()
                .filter(visit -> visit.begin().isAfter(span.clock()))
                .map(visit -> new Reminder(
                        visit.dispatch().toString(),
                        visit.person(),
                        visit.name(),
                        visit.email(),
                        visit.heldOn(),
                        List.of(
                                visit.company(),
                                visit.number(),
                                visit.heldOn(),
                                Days.time(visit.startsAt()),
                                visit.expert()),
                        DispatchPaths.dispatch(visit.dispatch())))
                .toList();
    }
}
