package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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

/** A session missed with approval is made up: staff set a task, the company answers, staff see that it holds. */
@Service
@Transactional
@AllowedFor
public class MakeUpService {

    private static final String TASKS = """
            select t.id, t.session_id as session, s.number, t.company_id as company, c.name as company_name, t.material,
                   t.question, t.due_on, n.body as answer, n.answered_at, t.returned_at, t.note, a.state as attendance
            from make_up_task t
            join session s on s.tenant_id = t.tenant_id and s.id = t.session_id
            join company c on c.tenant_id = t.tenant_id and c.id = t.company_id
            join attendance a on a.tenant_id = t.tenant_id and a.session_id = t.session_id and a.company_id = t.company_id
            left join lateral (select body, answered_at from make_up_answer x
                               where x.tenant_id = t.tenant_id and x.task_id = t.id
                               order by x.answered_at desc limit 1) n on true
            where\s""";

    private final AttendanceBook book;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    MakeUpService(
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
     * Sets a task for a session that was missed with approval.
     *
     * @param material 1 to 1,000 characters
     * @param question 1 to 1,000 characters
     * @throws NotToBeMadeUpException when the absence was not approved, when a task is set already, or when the company is
     *     expected in another track instead or was there
     */
    @AllowedFor(Role.STAFF)
    public UUID set(UUID session, UUID company, String material, String question, LocalDate dueOn) {
        var missed = book.held(session);
        var isApproved = book.locked(session, company)
                .filter(record -> record.state() == AttendanceState.APPROVED_ABSENCE)
                .isPresent();
        if (!isApproved
                || isTransferred(session, company)
                || !tasks("t.session_id = ? and t.company_id = ?", session, company)
                        .isEmpty()) {
            throw new NotToBeMadeUpException();
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into make_up_task (id, cohort_id, session_id, company_id, material, question, due_on, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, missed.cohort(), session, company, material.strip(), question.strip(), dueOn)
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("make-up.set", id);
        events.publishEvent(new MakeUpSet(id));
        return id;
    }

    private boolean isTransferred(UUID session, UUID company) {
        return db.sql("select is_transferred(?, ?)")
                .params(session, company)
                .query(Boolean.class)
                .single();
    }

    /** Answers the question; an answer not yet looked at is replaced. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void answer(UUID task, String answer) {
        var asked = task(task);
        if (!asked.company().equals(acting.actor().company())) {
            throw new MissingException();
        }
        if (asked.attendance() != AttendanceState.APPROVED_ABSENCE) {
            throw new NotToBeMadeUpException();
        }
        db.sql("insert into make_up_answer (id, task_id, body, answered_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), task, answer.strip(), Timestamp.from(clock.instant()))
                .update();
        audit.record("make-up.answered", task);
    }

    /**
     * Accepts the answer: from now on the parts of the session count as covered.
     *
     * @throws NotToBeMadeUpException when there is no answer to accept
     */
    @AllowedFor(Role.STAFF)
    public void accept(UUID task) {
        var answered = answered(task);
        var kept = book.locked(answered.session(), answered.company()).orElseThrow(MissingException::new);
        book.write(book.held(answered.session()), answered.company(), AttendanceState.MADE_UP, kept.reason(), "");
        audit.record("make-up.accepted", task);
    }

    /** Gives the answer back with a word on what is missing. */
    @AllowedFor(Role.STAFF)
    public void giveBack(UUID task, String note) {
        answered(task);
        db.sql("update make_up_task set returned_at = ?, note = ? where id = ?")
                .params(Timestamp.from(clock.instant()), note.strip(), task)
                .update();
        audit.record("make-up.returned", task);
    }

    private MakeUpTask answered(UUID task) {
        var found = task(task);
        if (found.state() != MakeUpTask.State.ANSWERED) {
            throw new NotToBeMadeUpException();
        }
        return found;
    }

    private MakeUpTask task(UUID id) {
        return tasks("t.id = ?", id).stream().findFirst().orElseThrow(MissingException::new);
    }

    /** The tasks of a company, empty when they are not the actor's to read. */
    @Transactional(readOnly = true)
    public List<MakeUpTask> ofCompany(UUID company) {
        return tasks("t.company_id = ? order by s.number", company);
    }

    /** All tasks of a cohort: those to look at first, then the open by their day. */
    @AllowedFor(Role.STAFF)
    @Transactional(readOnly = true)
    public List<MakeUpTask> ofCohort(UUID cohort) {
        return tasks("t.cohort_id = ? order by t.due_on, s.number, c.name_kana, c.name, t.id", cohort);
    }

    /** What was missed with approval and has no task yet, of the sessions held, unless it is made up with another track. */
    @AllowedFor(Role.STAFF)
    @Transactional(readOnly = true)
    public List<MissedSession> withoutTask(UUID cohort) {
        return db.sql("""
                        select a.session_id as session, s.number, a.company_id as company, c.name as company_name, a.reason
                        from attendance a
                        join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
                        join company c on c.tenant_id = a.tenant_id and c.id = a.company_id
                        where a.cohort_id = ? and a.state = 'APPROVED_ABSENCE' and not s.cancelled
                          and s.held_on + s.seminar_from <= ?
                          and not exists (select 1 from make_up_task t
                                          where t.session_id = a.session_id and t.company_id = a.company_id)
                          and not is_transferred(a.session_id, a.company_id)
                        order by s.number, c.name_kana, c.name, c.id
                        """)
                .params(cohort, LocalDateTime.now(clock))
                .query(MissedSession.class)
                .list();
    }

    /** @param where fixed text with places for the parameters; never text from outside */
    private List<MakeUpTask> tasks(String where, Object... parameters) {
        return db.sql(TASKS + where).params(parameters).query(MakeUpTask.class).list();
    }
}
