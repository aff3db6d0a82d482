package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was missed with approval is made up in another track (振替). The presence there covers the parts, so nothing has to
 * be accepted; where the company was not there after all, the session missed is open again.
 */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.PARTICIPANT})
public class TransferService {

    private static final String TRANSFERS = """
            select x.session_id as missed, x.company_id as company, x.in_session_id as in,
                   case when a.state in ('PRESENT', 'LATE') then 'ATTENDED'
                        when s.cancelled or s.held_on + s.workshop_to <= ? then 'FAILED' else 'PLANNED' end as state
            from session_transfer x
            join session s on s.tenant_id = x.tenant_id and s.id = x.in_session_id
            left join attendance a on a.tenant_id = x.tenant_id and a.session_id = x.in_session_id
                and a.company_id = x.company_id
            where\s""";

    private final AttendanceQueries attendance;
    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    TransferService(
            AttendanceQueries attendance,
            ScheduleQueries schedule,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit) {
        this.attendance = attendance;
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    /** The sessions of other tracks still to come that teach every part of the missed one. */
    @Transactional(readOnly = true)
    public List<SessionRow> choices(UUID missed) {
        var own = schedule.session(missed).orElseThrow(MissingException::new);
        return own.track() == null ? List.of() : choicesIn(own.cohort()).of(missed);
    }

    /** The same for every session of a cohort. */
    @Transactional(readOnly = true)
    public TransferChoices choicesIn(UUID cohort) {
        return new TransferChoices(schedule.sessions(cohort), LocalDateTime.now(clock));
    }

    /**
     * Chooses where a company makes up what it missed; another choice made before is replaced.
     *
     * @throws TransferRefusedException when it was not missed with approval, when a task is set for it already, or when the
     *     other session does not stand for it
     */
    public void choose(UUID missed, UUID company, UUID in) {
        requireOwn(company);
        var isApproved = attendance
                .record(missed, company)
                .filter(record -> record.state() == AttendanceState.APPROVED_ABSENCE)
                .isPresent();
        if (!isApproved
                || hasTask(missed, company)
                || choices(missed).stream().noneMatch(each -> each.id().equals(in))) {
            throw new TransferRefusedException();
        }
        delete(missed, company);
        db.sql("""
                        insert into session_transfer (cohort_id, session_id, company_id, in_session_id, chosen_at)
                        select cohort_id, id, ?, ?, ? from session where id = ?
                        """).params(company, in, Timestamp.from(clock.instant()), missed).update();
        audit.record("transfer.chosen", missed + " " + company + " " + in);
    }

    /** One way of making up is enough: nobody would close the task of a company that was there. */
    private boolean hasTask(UUID missed, UUID company) {
        return db.sql("select exists (select 1 from make_up_task where session_id = ? and company_id = ?)")
                .params(missed, company)
                .query(Boolean.class)
                .single();
    }

    /** Takes the choice back, as long as the company was not there. */
    public void withdraw(UUID missed, UUID company) {
        requireOwn(company);
        var isOpen = of(company).stream()
                .anyMatch(each -> each.missed().equals(missed) && each.state() != Transfer.State.ATTENDED);
        if (!isOpen) {
            throw new TransferRefusedException();
        }
        delete(missed, company);
        audit.record("transfer.withdrawn", missed + " " + company);
    }

    private void delete(UUID missed, UUID company) {
        db.sql("delete from session_transfer where session_id = ? and company_id = ?")
                .params(missed, company)
                .update();
    }

    private void requireOwn(UUID company) {
        if (!acting.actor().is(Role.STAFF) && !company.equals(acting.actor().company())) {
            throw new MissingException();
        }
    }

    /** What a company makes up elsewhere; empty when that is not the actor's to read. */
    @AllowedFor
    @Transactional(readOnly = true)
    public List<Transfer> of(UUID company) {
        return transfers("x.company_id = ?", company);
    }

    @AllowedFor(Role.STAFF)
    @Transactional(readOnly = true)
    public List<Transfer> ofCohort(UUID cohort) {
        return transfers("x.cohort_id = ?", cohort);
    }

    private List<Transfer> transfers(String where, UUID id) {
        return db.sql(TRANSFERS + where + " order by s.held_on, s.id, x.company_id")
                .params(LocalDateTime.now(clock), id)
                .query(Transfer.class)
                .list();
    }
}
