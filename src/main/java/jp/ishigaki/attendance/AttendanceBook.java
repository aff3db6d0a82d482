package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.NotYetHeldException;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of attendance as staff write them: what may follow what, and that each change is on the audit trail. */
@Component
class AttendanceBook {

    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    AttendanceBook(ScheduleQueries schedule, JdbcClient db, Clock clock, AuditTrail audit) {
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** A session at which one can have been by now. */
    SessionRow held(UUID session) {
        var held = existing(session);
        if (!held.plan().begunBy(LocalDateTime.now(clock))) {
            throw new NotYetHeldException();
        }
        return held;
    }

    SessionRow existing(UUID session) {
        var found = schedule.session(session).orElseThrow(MissingException::new);
        if (found.cancelled()) {
            throw new NotYetHeldException();
        }
        return found;
    }

    /** What is on record, locked against others until the transaction ends. */
    Optional<AttendanceRecord> locked(UUID session, UUID company) {
        return db.sql("""
                        select session_id as session, company_id as company, state, version, checked_in, reason, proxy_name
                        from attendance where session_id = ? and company_id = ? for update
                        """)
                .params(session, company)
                .query(AttendanceRecord.class)
                .optional();
    }

    /** Writes over whatever is on record and answers the new version. */
    int write(SessionRow session, UUID company, AttendanceState state, String reason, String proxyName) {
        var present = locked(session.id(), company);
        if (state == AttendanceState.MADE_UP
                && present.filter(AttendanceRecord::mayBeMadeUp).isEmpty()) {
            throw new NotToBeMadeUpException();
        }
        var version = db.sql("""
                        insert into attendance (cohort_id, session_id, company_id, state, reason, proxy_name, marked_at)
                        select :cohort, :session, :company, :state, :reason, :proxy, :at where exists (
                            select 1 from membership m where m.cohort_id = :cohort and m.company_id = :company)
                        on conflict (tenant_id, session_id, company_id) do update
                            set state = excluded.state, reason = excluded.reason, proxy_name = excluded.proxy_name,
                                checked_in = false, recorded_by = excluded.recorded_by,
                                marked_at = excluded.marked_at, version = attendance.version + 1
                        returning version
                        """)
                .param("cohort", session.cohort())
                .param("session", session.id())
                .param("company", company)
                .param("state", state.name())
                .param("reason", reason.strip())
                .param("proxy", proxyName.strip())
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElseThrow(MissingException::new);
        audit.record("attendance.marked", session.id() + " " + company + " " + state);
        if (state != AttendanceState.APPROVED_ABSENCE && state != AttendanceState.MADE_UP) {
            freeOfMakingUp(session.id(), company);
        }
        return version;
    }

    /** Whoever was there after all, or is not excused any more, is not expected in another track unless it was there. */
    private void freeOfMakingUp(UUID session, UUID company) {
        List<UUID> chosen =
                db.sql("""
                        delete from session_transfer x where x.session_id = ? and x.company_id = ? and not exists (
                            select 1 from attendance a where a.session_id = x.in_session_id
                              and a.company_id = x.company_id and a.state in ('PRESENT', 'LATE'))
                        returning x.in_session_id
                        """).params(session, company).query(UUID.class).list();
        chosen.forEach(in -> audit.record("transfer.withdrawn", session + " " + company));
    }

    /** Records everybody whom the session concerns present, where nothing is on record, and answers how many that were. */
    int writeRest(SessionRow session) {
        List<UUID> added = db.sql("""
                        insert into attendance (cohort_id, session_id, company_id, state, marked_at)
                        select distinct m.cohort_id, s.id, m.company_id, 'PRESENT', cast(:at as timestamptz)
                        from session s join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id
                        where s.id = :session and m.role = 'PARTICIPANT' and m.ended_at is null
                          and (s.track_id is null or session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id))
                        on conflict do nothing returning company_id
                        """)
                .param("session", session.id())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
        added.forEach(company ->
                audit.record("attendance.marked", session.id() + " " + company + " " + AttendanceState.PRESENT));
        return added.size();
    }

    /** Takes a record back; one that a make-up stands on stays. */
    void erase(UUID session, UUID company) {
        var erased = db.sql("""
                        delete from attendance a where a.session_id = ? and a.company_id = ? and not exists (
                            select 1 from make_up_task t where t.session_id = a.session_id and t.company_id = a.company_id)
                          and not exists (select 1 from session_transfer x
                                          where x.session_id = a.session_id and x.company_id = a.company_id)
                        """).params(session, company).update();
        if (erased == 0) {
            throw new NotToBeErasedException();
        }
        audit.record("attendance.erased", session + " " + company);
    }
}
