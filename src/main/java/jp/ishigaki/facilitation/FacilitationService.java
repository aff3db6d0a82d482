package jp.ishigaki.facilitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff and the lecturer of a session lead its workshop. Each act names the version that was seen: of two who act at
 * once one is told so ({@link StaleWorkshopException}) and nothing happens twice.
 */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
public class FacilitationService {

    private static final int ORDER_LONGEST = 999;

    private final Leading leading;
    private final FacilitationQueries queries;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;
    private final Signals signals;

    FacilitationService(
            Leading leading,
            FacilitationQueries queries,
            JdbcClient db,
            Clock clock,
            AuditTrail audit,
            Signals signals) {
        this.leading = leading;
        this.queries = queries;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.signals = signals;
    }

    /**
     * Prepares the workshop, or prepares it anew while it is not closed.
     *
     * @param theme up to {@value Step#THEME} characters
     * @param steps 1 to {@value Step#STEPS}
     * @param seen the version that was seen, -1 when there was none
     */
    public void prepare(UUID session, String theme, List<Step> steps, int seen) {
        var of = leading.session(session);
        if (steps.isEmpty() || steps.size() > Step.STEPS) {
            throw new IllegalArgumentException(steps.size() + " steps");
        }
        if (seen < 0) {
            var begun = db.sql("""
                            insert into live_workshop (cohort_id, session_id, theme, made_at) values (?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(of.cohort(), session, theme.strip(), now())
                    .update();
            if (begun == 0) {
                throw new StaleWorkshopException();
            }
        } else {
            change(session, seen, "theme = ?, step = least(step, ?)", theme.strip(), steps.size());
        }
        db.sql("delete from live_step where session_id = ?").param(session).update();
        for (int number = 1; number <= steps.size(); number++) {
            var step = steps.get(number - 1);
            db.sql("""
                            insert into live_step (cohort_id, session_id, number, kind, theme, minutes)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(of.cohort(), session, number, step.kind().name(), step.theme(), step.minutes())
                    .update();
        }
        audit.record("workshop.prepared", session);
        signals.tell(FacilitationPaths.topic(session));
    }

    /** Begins with the first step, its timer running. */
    public void start(UUID session, int seen) {
        leading.session(session);
        enter(session, 1, seen);
        audit.record("workshop.started", session);
    }

    /**
     * Goes to a step, forward or back, and starts its timer. The step {@link StepKind#VOTE_ALL} shows everybody the ideas of
     * all groups, for good.
     *
     * @param step counts from 1
     */
    public void goTo(UUID session, int step, int seen) {
        leading.session(session);
        enter(session, step, seen);
    }

    private void enter(UUID session, int step, int seen) {
        var live = queries.live(session).orElseThrow(NotNowException::new);
        if (step < 1 || step > live.steps().size()) {
            throw new IllegalArgumentException("step " + step);
        }
        var entered = live.steps().get(step - 1);
        var minutes = entered.minutes();
        change(
                session,
                seen,
                "state = 'RUNNING', step = ?, runs_until = ?, left_seconds = null",
                step,
                minutes == 0 ? null : Timestamp.from(clock.instant().plus(Duration.ofMinutes(minutes))));
        if (entered.kind() == StepKind.VOTE_ALL && !live.ideasShown()) {
            showIdeas(session);
        }
    }

    /** From the first time on that it comes to this; a vote within the groups that was ended begins anew. */
    private void showIdeas(UUID session) {
        db.sql("update live_workshop set ideas_shown_at = ?, voting_ended = false where session_id = ?")
                .params(now(), session)
                .update();
        audit.record("workshop.ideas.shown", session);
    }

    /** Stops the timer where it is. */
    public void pause(UUID session, int seen) {
        leading.session(session);
        var left = queries.live(session)
                .filter(LiveWorkshop::timerRuns)
                .flatMap(live -> live.remaining(clock.instant()))
                .orElseThrow(NotNowException::new);
        change(session, seen, "runs_until = null, left_seconds = ?", (int) left.toSeconds());
    }

    /** Lets the stopped timer run on. */
    public void resume(UUID session, int seen) {
        leading.session(session);
        var left = queries.live(session).map(LiveWorkshop::left).orElseThrow(NotNowException::new);
        change(
                session,
                seen,
                "runs_until = ?, left_seconds = null",
                Timestamp.from(clock.instant().plus(left)));
    }

    /**
     * Gives the step more time, from now on when its time was over.
     *
     * @param minutes 1 to 60
     */
    public void extend(UUID session, int minutes, int seen) {
        leading.session(session);
        if (minutes < 1 || minutes > 60) {
            throw new IllegalArgumentException(minutes + " minutes");
        }
        var live = queries.live(session)
                .filter(shown -> shown.is(LiveState.RUNNING))
                .orElseThrow(NotNowException::new);
        var more = Duration.ofMinutes(minutes);
        if (live.left() != null) {
            change(session, seen, "left_seconds = ?", (int)
                    live.left().plus(more).toSeconds());
        } else {
            var from = later(live.runsUntil(), clock.instant());
            change(session, seen, "runs_until = ?", Timestamp.from(from.plus(more)));
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** Shows each group what its members thought, except what they keep. */
    public void reveal(UUID session, int seen) {
        leading.session(session);
        change(session, seen, "revealed_at = coalesce(revealed_at, ?)", now());
        audit.record("workshop.revealed", session);
    }

    /** Whether votes are counted before everybody's eyes, or only shown at the end. */
    public void countOpenly(UUID session, boolean openly, int seen) {
        leading.session(session);
        change(session, seen, "open_counts = ?", openly);
    }

    /** Takes no more votes and shows them, or takes them again. */
    public void endVoting(UUID session, boolean ended, int seen) {
        leading.session(session);
        change(session, seen, "voting_ended = ?", ended);
    }

    /** In which order the groups present, by their numbers. */
    public void order(UUID session, List<Integer> groups, int seen) {
        leading.session(session);
        if (groups.size() > ORDER_LONGEST || groups.stream().distinct().count() < groups.size()) {
            throw new IllegalArgumentException("a group presents once");
        }
        change(session, seen, "presentation_order = cast(? as integer[])", (Object) groups.toArray(Integer[]::new));
    }

    /** Which group presents now; null for none. */
    public void present(UUID session, @Nullable Integer group, int seen) {
        leading.session(session);
        change(session, seen, "presenting = ?", group);
    }

    /** Closes the workshop for good: groups write no more, and the cohort reads what they brought forth. */
    public void close(UUID session, int seen) {
        leading.session(session);
        change(
                session,
                seen,
                "state = 'CLOSED', closed_at = ?, runs_until = null, left_seconds = null, presenting = null",
                now());
        audit.record("workshop.closed", session);
    }

    private void change(UUID session, int seen, String what, @Nullable Object... values) {
        var changed = db.sql("update live_workshop set " + what
                        + ", version = version + 1 where session_id = ? and version = ? and state <> 'CLOSED'")
                .params(values)
                .param(session)
                .param(seen)
                .update();
        if (changed == 0) {
            throw new StaleWorkshopException();
        }
        signals.tell(FacilitationPaths.topic(session));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
