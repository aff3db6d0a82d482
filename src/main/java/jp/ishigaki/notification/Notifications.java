package jp.ishigaki.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that there is something for them, and keeps what they have read. */
@Service
@Transactional
@AllowedFor
public class Notifications {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    Notifications(JdbcClient db, Clock clock, Acting acting, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.events = events;
    }

    /** Telling the same thing twice is telling it once; nobody is told of what they did themselves. */
    public void tell(UUID person, Notice notice) {
        if (person.equals(acting.actor().someone())) {
            return;
        }
        // Without a conflict target, because a target asks to read the row, and it is the recipient's alone.
        var told = db.sql("""
                        insert into notice (id, person_id, message_key, args, path, about, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(UUID.randomUUID())
                .param(person)
                .param(notice.messageKey())
                .param(notice.args().toArray(String[]::new))
                .param(notice.path())
                .param(notice.about())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (told > 0) {
            events.publishEvent(new NoticesChanged(person));
        }
    }

    /** Tells many the same in one statement. */
    public void tell(Collection<UUID> people, Notice notice) {
        var others = people.stream()
                .distinct()
                .filter(person -> !person.equals(acting.actor().someone()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into notice (id, person_id, message_key, args, path, about, created_at)
                        select gen_random_uuid(), p, ?, ?, ?, ?, ? from unnest(cast(? as uuid[])) p on conflict do nothing
                        """)
                .param(notice.messageKey())
                .param(notice.args().toArray(String[]::new))
                .param(notice.path())
                .param(notice.about())
                .param(Timestamp.from(clock.instant()))
                .param(others.toArray(UUID[]::new))
                .update();
        // Who knew already is not read back: the notice is the recipient's alone. A bell may ring in vain.
        others.forEach(person -> events.publishEvent(new NoticesChanged(person)));
    }

    /** Somebody has a new notice that the database itself left. */
    @AllowedFor({Role.JOB, Role.STAFF})
    public void ring(UUID person) {
        events.publishEvent(new NoticesChanged(person));
    }

    public void markRead(UUID notice) {
        changed(db.sql("update notice set read_at = ? where id = ? and read_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(notice)
                .update());
    }

    /** The person looks at the thing itself. */
    public void markReadAbout(UUID thing) {
        changed(db.sql("update notice set read_at = ? where about = ? and read_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(thing)
                .update());
    }

    /** The person looks at all of these at once. */
    public void markReadAbout(Collection<UUID> things) {
        if (!things.isEmpty()) {
            changed(db.sql("update notice set read_at = ? where about = any (?) and read_at is null")
                    .param(Timestamp.from(clock.instant()))
                    .param(things.toArray(UUID[]::new))
                    .update());
        }
    }

    public void markAllRead() {
        changed(db.sql("update notice set read_at = ? where read_at is null")
                .param(Timestamp.from(clock.instant()))
                .update());
    }

    private void changed(int rows) {
        if (rows > 0) {
            events.publishEvent(new NoticesChanged(acting.actor().person()));
        }
    }
}
