package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A company has its place, and a signature of this person is missing. */
@Component
@Order(10)
class ConsentReminders implements Reminders {

    private record Missing(
            UUID cohort, UUID company, String companyName, Instant openedAt, UUID person, String name, String email) {}

    private final JdbcClient db;

    ConsentReminders(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "enrolment.ConsentReminders";
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
        return db.sql("""
                        select cohort, company, company_name, opened_at, person, name, email
                        from consent_reminders() order by opened_at, company, person
                        """).query(Missing.class).list().stream()
                .map(missing -> reminder(missing, span))
                .toList();
    }

    private static Reminder reminder(Missing missing, DueSpan span) {
        var due = span.days().plus(span.day(missing.openedAt()), ConsentsDue.DAYS);
        return new Reminder(
                missing.cohort() + "/" + missing.company(),
                missing.person(),
                missing.name(),
                missing.email(),
                due,
                List.of(missing.companyName(), due),
                EnrolmentPaths.ENROLMENT);
    }
}
