package jp.ishigaki.grouping;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups that may still be changed, one writer at a time. */
@Component
class OpenGroupings {

    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;

    OpenGroupings(ScheduleQueries schedule, JdbcClient db, Clock clock) {
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
    }

    /** A session that has not begun. */
    SessionRow toCome(UUID session) {
        var found = schedule.session(session).orElseThrow(MissingException::new);
        if (found.cancelled() || found.plan().begunBy(LocalDateTime.now(clock))) {
            throw new GroupsFrozenException();
        }
        return found;
    }

    /**
     * Makes everybody else wait until the transaction ends, and what they saw out of date.
     *
     * @param seen the version that was seen
     */
    SessionRow touch(UUID session, int seen) {
        var found = toCome(session);
        var touched = db.sql("update session_grouping set version = version + 1 where session_id = ? and version = ?")
                .params(session, seen)
                .update();
        if (touched == 0) {
            throw new StaleGroupingException();
        }
        return found;
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Freezes what has begun; answers whether the groups of this session are frozen. */
    boolean frozen(UUID session) {
        freeze();
        return db.sql("select frozen_at is not null from session_grouping where session_id = ?")
                .param(session)
                .query(Boolean.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    int freeze() {
        return db.sql("select freeze_groups(?)")
                .param(now())
                .query(Integer.class)
                .single();
    }
}
