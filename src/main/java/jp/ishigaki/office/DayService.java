package jp.ishigaki.office;

import java.sql.Timestamp;
import java.time.Clock;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff say that something is done that no other page could tell. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class DayService {

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    DayService(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** Said twice, it is done once. */
    public void markDone(DueItem item) {
        if (!item.marked()) {
            throw new IllegalArgumentException(item.kind() + " ends in its own place");
        }
        var added = db.sql("""
                        insert into due_done (kind, subject, done_at) values (?, ?, ?) on conflict do nothing
                        """)
                .params(item.kind(), item.subject(), Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            audit.record("due.done", item.kind() + " " + item.subject());
        }
    }

    public void reopen(DueItem item) {
        if (db.sql("delete from due_done where kind = ? and subject = ?")
                        .params(item.kind(), item.subject())
                        .update()
                == 0) {
            throw new MissingException();
        }
        audit.record("due.reopened", item.kind() + " " + item.subject());
    }
}
