package jp.ishigaki.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The day of an issue is near: whoever has it in hand is told, once for all issues of a day. The letter names none of
 * them, as staff read letters and may not learn whose an anonymous issue is.
 */
@Component
@Order(40)
class IssueReminders implements Reminders {

    private record Due(UUID person, String name, String email, LocalDate dueOn, int issues) {}

    private final JdbcClient db;

    IssueReminders(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "workshop.IssueReminders";
    }

    @Override
    public int usualDays() {
        return -2;
    }

    @Override
    public int usualHour() {
        return 9;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return db
                .sql("select person, name, email, due_on, issues from issue_reminders() order by due_on, name, person")
                .query(Due.class)
                .list()
                .stream()
                .map(due -> new Reminder(
                        due.person().toString(),
                        due.person(),
                        due.name(),
                        due.email(),
                        due.dueOn(),
                        List.of(due.issues(), due.dueOn()),
                        WorkshopPaths.OWN_ISSUES))
                .toList();
    }
}
