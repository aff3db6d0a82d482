package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.NotYetHeldException;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff say who was at a session. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class AttendanceService {

    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    AttendanceService(ScheduleQueries schedule, JdbcClient db, Clock clock, AuditTrail audit) {
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** Says whether a company of the cohort was there. */
    public void mark(UUID session, UUID company, AttendanceState state) {
        mark(session, Map.of(company, state));
    }

    /**
     * Says it for several companies at once; what was said before is replaced.
     *
     * @throws NotYetHeldException when the session has not begun
     */
    public void mark(UUID session, Map<UUID, AttendanceState> states) {
        var held = schedule.session(session).orElseThrow(MissingException::new);
        if (held.cancelled() || !held.plan().begunBy(LocalDateTime.now(clock))) {
            throw new NotYetHeldException();
        }
        states.forEach((company, state) -> mark(held, company, state));
        audit.record("attendance.marked", session);
    }

    private void mark(SessionRow held, UUID company, AttendanceState state) {
        var marked = db.sql("""
                        insert into attendance (cohort_id, session_id, company_id, state, marked_at)
                        select ?, ?, ?, ?, ? where exists (
                            select 1 from membership m where m.cohort_id = ? and m.company_id = ?)
                        on conflict (tenant_id, session_id, company_id) do update
                            set state = excluded.state, marked_at = excluded.marked_at
                        """)
                .params(held.cohort(), held.id(), company, state.name(), Timestamp.from(clock.instant()))
                .params(held.cohort(), company)
                .update();
        if (marked == 0) {
            throw new MissingException();
        }
    }
}
