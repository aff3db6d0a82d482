package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff say when their office is closed. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ClosureService {

    /** Letters of a closure's name. */
    public static final int NAME = 40;

    /** Days of one closure, so that a slip of the year is noticed. */
    public static final int DAYS = 62;

    private final JdbcClient db;
    private final AuditTrail audit;

    ClosureService(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    public UUID close(String name, LocalDate firstDay, LocalDate lastDay) {
        var id = UUID.randomUUID();
        db.sql("insert into office_closure (id, name, first_day, last_day) values (?, ?, ?, ?)")
                .params(id, name.strip(), firstDay, lastDay)
                .update();
        audit.record("closure.added", id);
        return id;
    }

    public void change(UUID closure, String name, LocalDate firstDay, LocalDate lastDay) {
        var changed =
                db.sql("""
                        update office_closure set name = ?, first_day = ?, last_day = ?, version = version + 1
                        where id = ?
                        """).params(name.strip(), firstDay, lastDay, closure).update();
        if (changed == 0) {
            throw new MissingException();
        }
        audit.record("closure.changed", closure);
    }

    public void open(UUID closure) {
        if (db.sql("delete from office_closure where id = ?").param(closure).update() == 0) {
            throw new MissingException();
        }
        audit.record("closure.removed", closure);
    }
}
