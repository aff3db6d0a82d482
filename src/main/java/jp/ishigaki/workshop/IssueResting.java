package jp.ishigaki.workshop;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts to rest what nobody has touched for long, so that a board shows what is alive. Nothing is lost: one key wakes it. */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class IssueResting {

    private final Stalling stalling;
    private final JdbcClient db;
    private final Clock clock;

    IssueResting(Stalling stalling, JdbcClient db, Clock clock) {
        this.stalling = stalling;
        this.db = db;
        this.clock = clock;
    }

    /** Answers how many were put to rest. Whoever has one open on a page finds out when saving. */
    public int rest() {
        return db.sql("""
                        update issue set rested_at = ?, version = version + 1
                        where touched_at < ? and rested_at is null and state in ('RAISED', 'WORKING', 'AGREED')
                          and (due_on is null or due_on < ?)
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        Timestamp.from(stalling.restBefore()),
                        Date.valueOf(stalling.today()))
                .update();
    }
}
