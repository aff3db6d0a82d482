package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A participant records the own presence with the code that the room's screen shows at that moment. */
@Service
@Transactional
@AllowedFor(Role.PARTICIPANT)
public class CheckInService {

    static final int TRIES = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    CheckInService(ScheduleQueries schedule, JdbcClient db, Clock clock, Acting acting, AuditTrail audit) {
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    /**
     * Checks in. A wrong code is an answer and no exception, because it has to stay on record to be counted; once
     * presence is on record, every further try only says so.
     *
     * @param typed the digits, in any width and with anything between them
     * @param session the one that the scanned address names; null for whichever is open
     */
    public CheckIn checkIn(String typed, @Nullable UUID session) {
        var now = clock.instant();
        var own = schedule.own(Objects.requireNonNull(acting.actor().cohort())).stream()
                .filter(each ->
                        !each.cancelled() && (session == null || each.id().equals(session)))
                .toList();
        var open = own.stream().filter(each -> window(each).isOpen(now)).toList();
        if (open.isEmpty()) {
            return new CheckIn.Closed(own.stream()
                    .map(each -> window(each).opens())
                    .filter(now::isBefore)
                    .min(Instant::compareTo));
        }
        return oneAfterTheOther(open, digits(typed), now);
    }

    private CheckIn oneAfterTheOther(List<SessionRow> open, String digits, Instant now) {
        // Whoever presses twice, or tries codes from two places, waits for the first answer.
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("check-in " + seat())
                .query(rows -> {});
        var notYet = open.stream().filter(each -> recorded(each).isEmpty()).toList();
        if (notYet.isEmpty()) {
            return recorded(open.getLast()).orElseThrow();
        }
        var wrong = wrongSince(now.minus(WITHIN));
        if (wrong.size() >= TRIES) {
            return new CheckIn.Wait(Duration.between(now, wrong.get(TRIES - 1).plus(WITHIN)));
        }
        return notYet.stream()
                .filter(each -> fits(each.id(), digits, now))
                .findFirst()
                .map(each -> record(each, now))
                .orElseGet(() -> wrong(now, TRIES - 1 - wrong.size()));
    }

    private Optional<CheckIn> recorded(SessionRow session) {
        return db.sql("select state from attendance where session_id = ? and company_id = ?")
                .params(session.id(), acting.actor().ownCompany())
                .query(AttendanceState.class)
                .optional()
                .map(state -> new CheckIn.Recorded(session, state, true));
    }

    /** When wrong codes were typed, the latest first. */
    private List<Instant> wrongSince(Instant since) {
        return db
                .sql("select typed_at from wrong_code where membership_id = ? and typed_at > ? order by typed_at desc")
                .params(seat(), Timestamp.from(since))
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    private boolean fits(UUID session, String digits, Instant now) {
        return db.sql("select secret from check_in_key where session_id = ?")
                .param(session)
                .query(String.class)
                .optional()
                .filter(secret -> new RotatingCode(session, secret).fits(digits, now))
                .isPresent();
    }

    private CheckIn record(SessionRow session, Instant now) {
        var state = window(session).stateAt(now);
        var added = db.sql("""
                        insert into attendance (cohort_id, session_id, company_id, state, checked_in, marked_at)
                        values (?, ?, ?, ?, true, ?) on conflict do nothing
                        """)
                .params(session.cohort(), session.id(), acting.actor().ownCompany(), state.name(), Timestamp.from(now))
                .update();
        if (added == 0) {
            return recorded(session).orElseThrow();
        }
        audit.record("attendance.checked-in", session.id() + " " + state);
        return new CheckIn.Recorded(session, state, false);
    }

    private CheckIn wrong(Instant now, int left) {
        db.sql("insert into wrong_code (id, membership_id, typed_at) values (?, ?, ?)")
                .params(UUID.randomUUID(), seat(), Timestamp.from(now))
                .update();
        return new CheckIn.WrongCode(left);
    }

    private UUID seat() {
        return Objects.requireNonNull(acting.actor().membership());
    }

    private CheckInWindow window(SessionRow session) {
        return CheckInWindow.of(session, clock.getZone());
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }
}
