package jp.ishigaki.announcement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of announcements whose moment has come: by a notice, and by a letter. What was told is not told again. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.JOB})
public class AnnouncementTelling {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private record Told(UUID person, String name, String email) {}

    private record Due(String title, boolean mailTitle, int shownNumber) {}

    private final JdbcClient db;
    private final Outbox outbox;
    private final Messages messages;
    private final Notifications notifications;
    private final String address;

    AnnouncementTelling(
            JdbcClient db,
            Outbox outbox,
            Messages messages,
            Notifications notifications,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.db = db;
        this.outbox = outbox;
        this.messages = messages;
        this.notifications = notifications;
        this.address = address;
    }

    /** All that are due now. */
    public void tellWhatIsDue() {
        db.sql("""
                        select id from announcement
                        where told_number < shown_number and from_at <= acting_moment()
                          and (until_at is null or until_at > acting_moment())
                        order by from_at, id
                        """).query(UUID.class).list().forEach(this::tell);
    }

    void tell(UUID announcement) {
        List<Told> people = db.sql("select person, name, email from tell_announcement(?)")
                .param(announcement)
                .query(Told.class)
                .list();
        if (people.isEmpty()) {
            return;
        }
        var due = db.sql("select title, mail_title, shown_number from announcement where id = ?")
                .param(announcement)
                .query(Due.class)
                .single();
        var what = due.mailTitle()
                ? messages.getTranslation("announcement.Letter.titled", LANGUAGE, due.title())
                : messages.getTranslation("announcement.Letter.something", LANGUAGE);
        outbox.put(people.stream()
                .map(person -> letter(announcement, due, what, person))
                .toList());
        people.forEach(person -> notifications.ring(person.person()));
    }

    private Letter letter(UUID announcement, Due due, String what, Told person) {
        return new Letter(
                "community.announced",
                person.email(),
                LANGUAGE,
                Map.of(
                        "name",
                        person.name(),
                        "what",
                        what,
                        "address",
                        address + "/" + AnnouncementPaths.one(announcement)),
                "community.announced " + announcement + " " + due.shownNumber() + " " + person.person());
    }
}
