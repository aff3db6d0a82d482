package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company says beforehand that it cannot come, and staff decide whether that can be made up. */
@Service
@Transactional
@AllowedFor
public class AbsenceService {

    private final AttendanceBook book;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AbsenceService(
            AttendanceBook book,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.book = book;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Asks to be excused from a session that has not begun. A company asks once for each session.
     *
     * @param reason 1 to 500 characters
     * @throws AbsenceRefusedException when the session has begun or is another track's, or the company has asked already
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public UUID ask(UUID session, String reason) {
        var missed = book.existing(session);
        if (!missed.own() || missed.plan().begunBy(LocalDateTime.now(clock))) {
            throw new AbsenceRefusedException();
        }
        var id = UUID.randomUUID();
        var added = db.sql("""
                        insert into absence_request (id, cohort_id, session_id, company_id, reason, state, asked_at)
                        values (?, ?, ?, ?, ?, 'ASKED', ?) on conflict do nothing
                        """)
                .params(id, missed.cohort(), session, acting.actor().ownCompany(), reason.strip())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new AbsenceRefusedException();
        }
        audit.record("absence.asked", id);
        return id;
    }

    /** Takes back what staff have not decided yet. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void withdraw(UUID request) {
        found(db.sql("delete from absence_request where id = ? and company_id = ? and state = 'ASKED'")
                .params(request, acting.actor().ownCompany())
                .update());
        audit.record("absence.withdrawn", request);
    }

    /** Approves, and records the absence as approved with the company's reason. */
    @AllowedFor(Role.STAFF)
    public void approve(UUID request) {
        var asked = decide(request, AbsenceRow.State.APPROVED, "");
        book.write(
                book.existing(asked.session()), asked.company(), AttendanceState.APPROVED_ABSENCE, asked.reason(), "");
        events.publishEvent(new AbsenceDecided(request));
    }

    /** @param note why not, in words that help the company */
    @AllowedFor(Role.STAFF)
    public void decline(UUID request, String note) {
        decide(request, AbsenceRow.State.DECLINED, note.strip());
        events.publishEvent(new AbsenceDecided(request));
    }

    private AbsenceRow decide(UUID request, AbsenceRow.State state, String note) {
        found(db.sql("""
                        update absence_request set state = ?, note = ?, decided_by = ?, decided_at = ?
                        where id = ? and state = 'ASKED'
                        """)
                .params(state.name(), note, acting.actor().person(), Timestamp.from(clock.instant()), request)
                .update());
        audit.record("absence." + state.name().toLowerCase(Locale.ROOT), request);
        return rows("a.id = ?", request).getFirst();
    }

    /** What a company asked, the latest session first; empty when its records are not the actor's to read. */
    @Transactional(readOnly = true)
    public List<AbsenceRow> ofCompany(UUID company) {
        return rows("a.company_id = ?", company);
    }

    /** What waits for a decision in a cohort. */
    @AllowedFor(Role.STAFF)
    @Transactional(readOnly = true)
    public List<AbsenceRow> undecided(UUID cohort) {
        return rows("a.state = 'ASKED' and a.cohort_id = ?", cohort);
    }

    private List<AbsenceRow> rows(String where, UUID id) {
        return db.sql("""
                        select a.id, a.session_id as session, s.number, s.held_on, a.company_id as company,
                               c.name as company_name, a.reason, a.state, a.note
                        from absence_request a
                        join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
                        join company c on c.tenant_id = a.tenant_id and c.id = a.company_id
                        where %s order by s.held_on desc, c.name_kana, c.name, a.id
                        """.formatted(where)).param(id).query(AbsenceRow.class).list();
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new MissingException();
        }
    }
}
