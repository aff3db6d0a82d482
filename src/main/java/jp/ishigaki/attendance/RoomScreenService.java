package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever stands in the room shows the code for checking in. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
public class RoomScreenService {

    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    RoomScreenService(ScheduleQueries schedule, JdbcClient db, Clock clock, AuditTrail audit) {
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** What the screen shows at this moment; outside the session's window it shows no code. */
    public RoomScreen screen(UUID session) {
        var now = clock.instant();
        var shown = schedule.session(session).orElseThrow(MissingException::new);
        var window = CheckInWindow.of(shown, clock.getZone());
        var isOpen = !shown.cancelled() && window.isOpen(now);
        return new RoomScreen(shown, window, isOpen ? Optional.of(code(shown, now)) : Optional.empty());
    }

    private RoomScreen.Code code(SessionRow session, Instant now) {
        var secret = secret(session.id()).orElseGet(() -> open(session, now));
        return new RoomScreen.Code(new RotatingCode(session.id(), secret).at(now), RotatingCode.changesAfter(now));
    }

    private Optional<String> secret(UUID session) {
        return db.sql("select secret from check_in_key where session_id = ?")
                .param(session)
                .query(String.class)
                .optional();
    }

    private String open(SessionRow session, Instant now) {
        var added = db.sql("""
                        insert into check_in_key (cohort_id, session_id, secret, opened_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(session.cohort(), session.id(), RotatingCode.newSecret(), Timestamp.from(now))
                .update();
        if (added > 0) {
            audit.record("check-in.opened", session.id());
        }
        return secret(session.id()).orElseThrow();
    }
}
