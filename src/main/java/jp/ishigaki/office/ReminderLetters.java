package jp.ishigaki.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that a rule asks for today, and that were not put already. */
@Component
class ReminderLetters {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    record Due(Reminder reminder, String key) {}

    private final BusinessCalendar calendar;
    private final Messages messages;
    private final JdbcClient db;
    private final Clock clock;
    private final String address;

    ReminderLetters(
            BusinessCalendar calendar,
            Messages messages,
            JdbcClient db,
            Clock clock,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.calendar = calendar;
        this.messages = messages;
        this.db = db;
        this.clock = clock;
        this.address = address;
    }

    List<Due> due(Reminders source, ReminderRule rule) {
        var days = calendar.days();
        var today = LocalDate.now(clock);
        var span = new DueSpan(null, clock.instant(), today, days, clock.getZone());
        var wished = source.open(span).stream()
                .filter(reminder -> rule.isToBeSent(reminder.due(), today, days))
                .map(reminder -> new Due(reminder, key(source, reminder)))
                .toList();
        var put = put(wished.stream().map(Due::key).toList());
        return wished.stream().filter(due -> !put.contains(due.key())).toList();
    }

    /** The day is part of it: what is put off is something else to be reminded of. */
    private static String key(Reminders source, Reminder reminder) {
        return "office.reminder " + source.kind() + " " + reminder.subject() + " " + reminder.due() + " "
                + reminder.person();
    }

    private Set<String> put(List<String> keys) {
        return new HashSet<>(db.sql("select key from outgoing_mail where key = any (?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    Letter letter(Reminders source, Due due) {
        var reminder = due.reminder();
        return new Letter(
                "office.reminder",
                reminder.email(),
                LANGUAGE,
                Map.of(
                        "name", reminder.name(),
                        "title", messages.getTranslation(source.kind() + ".kind", LANGUAGE),
                        "text", text(source, reminder),
                        "deadline", Days.dayAndYear(reminder.due(), LANGUAGE),
                        "address", address + "/" + reminder.path()),
                due.key());
    }

    private String text(Reminders source, Reminder reminder) {
        var facts = reminder.facts().stream()
                .map(fact -> fact instanceof LocalDate day ? Days.day(day, LANGUAGE) : fact)
                .toArray();
        return messages.getTranslation(source.kind() + ".reminder", LANGUAGE, facts);
    }
}
