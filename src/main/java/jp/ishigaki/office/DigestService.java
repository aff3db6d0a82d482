package jp.ishigaki.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a member of the staff what that member's day holds, with no more than that member may read. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class DigestService {

    static final String KIND = "office.Digest";

    private static final Locale LANGUAGE = Locale.JAPANESE;
    private static final int NAMED = 20;

    private record Addressee(String name, String email) {}

    private final DayQueries days;
    private final ReminderService reminders;
    private final Outbox outbox;
    private final Messages messages;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final String address;

    DigestService(
            DayQueries days,
            ReminderService reminders,
            Outbox outbox,
            Messages messages,
            JdbcClient db,
            Clock clock,
            Acting acting,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.days = days;
        this.reminders = reminders;
        this.outbox = outbox;
        this.messages = messages;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.address = address;
    }

    /** Puts the letter of today, once. Nothing is written of a day on which nothing is due, or to who does without. */
    public void write() {
        var person = acting.actor().person();
        if (!reminders.wantsDigest() || isWritten(person)) {
            return;
        }
        var today = days.today(null);
        var due = Stream.concat(today.overdue().stream(), today.on(today.day()).stream())
                .map(DueEntry::item)
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var to = db.sql("""
                        select p.name, a.email from account a
                        join person p on p.tenant_id = a.tenant_id and p.id = a.person_id where a.person_id = ?
                        """).param(person).query(Addressee.class).single();
        outbox.put(new Letter(
                "office.digest",
                to.email(),
                LANGUAGE,
                Map.of(
                        "name", to.name(),
                        "date", Days.dayAndYear(today.day(), LANGUAGE),
                        "due", String.valueOf(today.on(today.day()).size()),
                        "overdue", String.valueOf(today.overdue().size()),
                        "list", list(due, today.day()),
                        "address", address + "/today"),
                key(today.day(), person)));
    }

    /** Asked first, because a node asks every few minutes and gathering a day is work. */
    private boolean isWritten(UUID person) {
        return db.sql("select exists (select from outgoing_mail where key = ?)")
                .param(key(LocalDate.now(clock), person))
                .query(Boolean.class)
                .single();
    }

    private static String key(LocalDate day, UUID person) {
        return "office.digest " + day + " " + person;
    }

    private String list(List<DueItem> due, LocalDate today) {
        var lines = due.stream().limit(NAMED).map(item -> line(item, today)).collect(Collectors.joining("\n"));
        return due.size() <= NAMED ? lines : lines + "\n" + text("more", due.size() - NAMED);
    }

    private String line(DueItem item, LocalDate today) {
        return text(
                item.due().isBefore(today) ? "overdue" : "today",
                messages.getTranslation(item.kind() + ".kind", LANGUAGE),
                item.title(),
                Days.day(item.due(), LANGUAGE));
    }

    private String text(String key, Object... parameters) {
        return messages.getTranslation("office.Digest." + key, LANGUAGE, parameters);
    }
}
