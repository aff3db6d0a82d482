package jp.ishigaki.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the tenant's clock does for the desk: letters to experts who were given a question, a notice to them one business
 * day before it is due, and one to the office when it was not answered in time. Done twice, it is told once.
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class DeskRounds {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private record Given(
            UUID question, Instant heldSince, @Nullable Instant dueAt, UUID person, String name, String email) {}

    private record Clocked(UUID question, Instant dueAt) {}

    private final JdbcClient db;
    private final DeskClock clock;
    private final Outbox outbox;
    private final Notifications notifications;
    private final String address;

    DeskRounds(
            JdbcClient db,
            DeskClock clock,
            Outbox outbox,
            Notifications notifications,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.db = db;
        this.clock = clock;
        this.outbox = outbox;
        this.notifications = notifications;
        this.address = address;
    }

    public void write() {
        var business = clock.business();
        var given = db.sql("select question, held_since, due_at, person, name, email from desk_assignments()")
                .query(Given.class)
                .list();
        var put = given.isEmpty()
                ? List.<String>of()
                : db.sql("select key from outgoing_mail where key = any (?)")
                        .param(given.stream().map(DeskRounds::key).toArray(String[]::new))
                        .query(String.class)
                        .list();
        outbox.put(given.stream()
                .filter(each -> !put.contains(key(each)))
                .map(each -> letter(each, business))
                .toList());
    }

    private Letter letter(Given given, BusinessClock business) {
        var due = given.dueAt();
        return new Letter(
                "desk.assigned",
                given.email(),
                LANGUAGE,
                Map.of(
                        "name",
                        given.name(),
                        "deadline",
                        due == null ? "—" : Days.dayAndYear(business.dueDay(due), LANGUAGE),
                        "address",
                        address + "/" + CommunityPaths.question(given.question())),
                key(given));
    }

    private static String key(Given given) {
        return "desk.assigned " + given.question() + " " + given.person() + " "
                + given.heldSince().getEpochSecond();
    }

    public void tell() {
        var business = clock.business();
        var today = business.day(clock.now());
        if (!business.days().isBusinessDay(today)) {
            return;
        }
        var tomorrow = business.days().plus(today, 1);
        db.sql("select question, due_at from desk_reminders()").query(Clocked.class).list().stream()
                .filter(each -> business.dueDay(each.dueAt()).equals(tomorrow))
                .forEach(each -> db.sql("select tell_holder(?, ?)")
                        .params(each.question(), tomorrow.toString())
                        .query(UUID.class)
                        .optional()
                        .ifPresent(notifications::ring));
        tellOffice(business);
    }

    private void tellOffice(BusinessClock business) {
        var late = db
                .sql("select question, due_at from desk_clocks() where due_at > ?")
                .param(Timestamp.from(clock.now().minusSeconds(7 * BusinessClock.DAY)))
                .query(Clocked.class)
                .list()
                .stream()
                .filter(each -> business.dueDay(each.dueAt()).isBefore(business.day(clock.now())))
                .toList();
        if (late.isEmpty()) {
            return;
        }
        var office = db.sql("select distinct person_id from membership where role = 'STAFF' and ended_at is null")
                .query(UUID.class)
                .list();
        late.forEach(each -> notifications.tell(
                office, DeskNotifications.notice("late", each.question(), "late", business.dueDay(each.dueAt()))));
    }
}
