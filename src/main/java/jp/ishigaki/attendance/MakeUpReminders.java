package jp.ishigaki.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A session was missed with approval, and what makes up for it is not answered. */
@Component
@Order(20)
class MakeUpReminders implements Reminders {

    private record Open(UUID task, int number, LocalDate dueOn, UUID person, String name, String email) {}

    private final JdbcClient db;

    MakeUpReminders(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "attendance.MakeUpReminders";
    }

    @Override
    public int usualDays() {
        return -2;
    }

    @Override
    public int usualHour() {
        return 10;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return db
                .sql("select task, number, due_on, person, name, email from make_up_reminders() order by due_on, task")
                .query(Open.class)
                .list()
                .stream()
                .map(open -> new Reminder(
                        open.task().toString(),
                        open.person(),
                        open.name(),
                        open.email(),
                        open.dueOn(),
                        List.of(open.number(), open.dueOn()),
                        AttendancePaths.OWN))
                .toList();
    }
}
