package jp.ishigaki.schedule;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was really done at a session, apart from its plan. */
@Service
@Transactional
@AllowedFor
public class RecordService {

    private final ReleasedSessions released;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    RecordService(ReleasedSessions released, JdbcClient db, Clock clock, Acting acting, AuditTrail audit) {
        this.released = released;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<SessionRecord> record(UUID session) {
        return db.sql("select workshop_held, remarks, present from session_record where session_id = ?")
                .param(session)
                .query(SessionRecord.class)
                .optional();
    }

    /** Whether the actor may record the session now: staff or who teaches it, once it has begun. */
    @Transactional(readOnly = true)
    public boolean mayRecord(UUID session) {
        return released.find("where s.id = ?", session).stream()
                .anyMatch(held ->
                        isTheirs(held) && !held.cancelled() && held.plan().begunBy(LocalDateTime.now(clock)));
    }

    private boolean isTheirs(SessionRow session) {
        var actor = acting.actor();
        return actor.is(Role.STAFF)
                || actor.is(Role.LECTURER, Role.EXPERT)
                        && session.plan().everyLecturer().contains(actor.membership());
    }

    /**
     * Records a session; what was recorded before is replaced.
     *
     * @throws NotYetHeldException when the session has not begun
     */
    @AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
    public void keep(UUID session, SessionRecord record) {
        var held = released.find("where s.id = ?", session).stream().findFirst().orElseThrow(MissingException::new);
        if (!isTheirs(held)) {
            throw new AccessDeniedException("keep");
        }
        if (!mayRecord(session)) {
            throw new NotYetHeldException();
        }
        db.sql("""
                        insert into session_record (cohort_id, session_id, workshop_held, remarks, present, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, session_id) do update set
                            workshop_held = excluded.workshop_held, remarks = excluded.remarks,
                            present = excluded.present, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at
                        """)
                .params(held.cohort(), session, record.workshopHeld(), record.remarks())
                .param(record.present())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("session.recorded", session);
    }
}
