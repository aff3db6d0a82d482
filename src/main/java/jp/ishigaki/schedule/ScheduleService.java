package jp.ishigaki.schedule;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's acts on the programme's days: planning a session, moving it, saying who was there. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ScheduleService {

    private final Sessions sessions;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ScheduleService(Sessions sessions, JdbcClient db, Clock clock, AuditTrail audit, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Plans a session.
     *
     * @param number counts from 1 and is taken once in a cohort
     * @param capacity persons
     * @param parts numbers of the textbook's parts; a part may be taught in several sessions
     */
    public UUID plan(
            UUID cohort,
            int number,
            LocalDate heldOn,
            LocalTime seminarFrom,
            LocalTime seminarTo,
            LocalTime workshopFrom,
            LocalTime workshopTo,
            String workshopTitle,
            String place,
            int capacity,
            Collection<Integer> parts) {
        var session = sessions.saveAndFlush(new Session(
                cohort,
                number,
                heldOn,
                seminarFrom,
                seminarTo,
                workshopFrom,
                workshopTo,
                workshopTitle,
                place,
                capacity));
        for (var part : new TreeSet<>(parts)) {
            db.sql("insert into session_part (cohort_id, session_id, part) values (?, ?, ?)")
                    .params(cohort, session.id(), part)
                    .update();
        }
        audit.record("session.planned", session.id());
        return session.id();
    }

    /** What stands against moving the session to a day, if anything does. */
    @Transactional(readOnly = true)
    public Optional<PostponementObjection> objection(UUID session, LocalDate to) {
        var moved = sessions.findById(session).orElseThrow(MissingException::new);
        return moved.objection(to, sessions.findByCohortIdOrderByNumber(moved.cohortId()), LocalDateTime.now(clock));
    }

    /**
     * Moves a session to another day between its neighbours.
     *
     * @throws PostponementRefusedException when something stands against it
     */
    public void postpone(UUID session, LocalDate to) {
        var cohort = db.sql("select cohort_id from session where id = ?")
                .param(session)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
        var all = sessions.findLockedByCohortIdOrderByNumber(cohort);
        var moved =
                all.stream().filter(one -> one.id().equals(session)).findFirst().orElseThrow(MissingException::new);
        moved.objection(to, all, LocalDateTime.now(clock)).ifPresent(objection -> {
            throw new PostponementRefusedException(objection);
        });
        var from = moved.heldOn();
        moved.move(to);
        sessions.flush();
        audit.record("session.postponed", session + " " + from + " " + to);
        events.publishEvent(new SessionPostponed(session, cohort, from, to));
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
        var held = sessions.findById(session).orElseThrow(MissingException::new);
        if (!held.hasBegun(LocalDateTime.now(clock))) {
            throw new NotYetHeldException();
        }
        states.forEach((company, state) -> mark(held, company, state));
        audit.record("attendance.marked", session);
    }

    private void mark(Session held, UUID company, AttendanceState state) {
        var marked = db.sql("""
                        insert into attendance (cohort_id, session_id, company_id, state, marked_at)
                        select ?, ?, ?, ?, ? where exists (
                            select 1 from membership m where m.cohort_id = ? and m.company_id = ?)
                        on conflict (tenant_id, session_id, company_id) do update
                            set state = excluded.state, marked_at = excluded.marked_at
                        """)
                .params(held.cohortId(), held.id(), company, state.name(), Timestamp.from(clock.instant()))
                .params(held.cohortId(), company)
                .update();
        if (marked == 0) {
            throw new MissingException();
        }
    }
}
