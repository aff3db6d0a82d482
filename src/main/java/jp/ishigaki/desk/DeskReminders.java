package jp.ishigaki.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import jp.ishigaki.community.CommunityPaths;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever holds a question, or stands in, is reminded before its day: that there is one, and where. */
@Component
@Order(25)
class DeskReminders implements Reminders {

    private record Held(UUID question, Instant dueAt, UUID person, String name, String email) {}

    private final JdbcClient db;

    DeskReminders(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "desk.DeskReminders";
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
        var business = new BusinessClock(span.days(), span.zone());
        return db
                .sql("select question, due_at, person, name, email from desk_reminders()")
                .query(Held.class)
                .list()
                .stream()
                .map(held -> {
                    var due = business.dueDay(held.dueAt());
                    return new Reminder(
                            held.question().toString(),
                            held.person(),
                            held.name(),
                            held.email(),
                            due,
                            List.of(due),
                            CommunityPaths.question(held.question()));
                })
                .toList();
    }
}
