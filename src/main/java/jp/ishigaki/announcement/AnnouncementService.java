package jp.ishigaki.announcement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes announcements, puts them better, and ends them. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class AnnouncementService {

    private final JdbcClient db;
    private final Clock clock;
    private final AnnouncementTelling telling;
    private final AuditTrail audit;

    AnnouncementService(JdbcClient db, Clock clock, AnnouncementTelling telling, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.telling = telling;
        this.audit = audit;
    }

    /** Announces at once, or when its moment comes. */
    public UUID announce(NewAnnouncement written) {
        var id = UUID.randomUUID();
        db.sql("""
                        insert into announcement (id, cohort_id, title, body, from_at, until_at, mail_title)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(written.cohort())
                .param(written.title())
                .param(written.body())
                .param(Timestamp.from(written.from()))
                .param(written.until() == null ? null : Timestamp.from(written.until()))
                .param(written.mailTitle())
                .update();
        audit.record("announcement.written", id);
        telling.tell(id);
        return id;
    }

    /**
     * Changes what it says; for whom it is stays as it is.
     *
     * @param seen the number of the version that was changed
     * @param again whether everybody sees it anew and is told again
     * @throws StaleAnnouncementException when there is a later version by now
     */
    public void change(UUID announcement, int seen, NewAnnouncement written, boolean again) {
        var changed = db.sql("""
                        update announcement set title = ?, body = ?, from_at = ?, until_at = ?, mail_title = ?,
                               shown_number = case when ? then number + 1 else shown_number end
                        where id = ? and number = ?
                        """)
                .param(written.title())
                .param(written.body())
                .param(Timestamp.from(written.from()))
                .param(written.until() == null ? null : Timestamp.from(written.until()))
                .param(written.mailTitle())
                .param(again)
                .param(announcement)
                .param(seen)
                .update();
        if (changed == 0) {
            throw new StaleAnnouncementException();
        }
        audit.record("announcement.changed", announcement);
        telling.tell(announcement);
    }

    /** Nobody is shown it on top any more; it stays in the list. */
    public void end(UUID announcement) {
        var ended = db.sql("""
                        update announcement set until_at = greatest(?, from_at + interval '1 microsecond')
                        where id = ? and (until_at is null or until_at > ?)
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(announcement)
                .param(Timestamp.from(clock.instant()))
                .update();
        if (ended == 0) {
            throw new MissingException();
        }
        audit.record("announcement.ended", announcement);
    }
}
