package jp.ishigaki.support;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntSupplier;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.support.DispatchRefusedException.Why;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff plan experts' visits, and experts their own. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT})
public class DispatchService {

    private static final String AT_THE_SAME_TIME = "23P01";

    private final Dispatches dispatches;
    private final DispatchChecks checks;
    private final PlanWarnings warnings;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DispatchService(
            Dispatches dispatches,
            DispatchChecks checks,
            PlanWarnings warnings,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.dispatches = dispatches;
        this.checks = checks;
        this.warnings = warnings;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /** What makes a plan unwise, though it may be kept. */
    @Transactional(readOnly = true)
    public List<DispatchWarning> warnings(UUID cohort, UUID company, DispatchPlan plan) {
        return warnings.of(cohort, company, plan);
    }

    /**
     * Gives one of the four visits its date.
     *
     * @throws DispatchRefusedException when it lies outside its window, the expert is elsewhere or does not look after
     *     the company, or the company has that visit already
     */
    public UUID plan(UUID cohort, UUID company, int number, DispatchPlan plan) {
        checks.requireTakingPart(cohort, company);
        checks.requirePossible(cohort, company, number, plan, null);
        checks.requireUnplanned(cohort, company, number);
        var id = UUID.randomUUID();
        kept(() -> db.sql("""
                        insert into dispatch (id, cohort_id, company_id, number, expert_id, held_on, starts_at, minutes,
                                              mode, place, link, state, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?)
                        """)
                .params(id, cohort, company, number, plan.expert(), plan.heldOn(), plan.startsAt(), plan.minutes())
                .params(plan.mode().name(), plan.place(), plan.link(), Timestamp.from(clock.instant()))
                .update());
        changed(id, DispatchChanged.Kind.PLANNED, company + " " + number + " " + plan.begin());
        return id;
    }

    /**
     * Plans it otherwise.
     *
     * @param reason why, for those whom it concerns; may be empty
     * @param seen the version that was seen
     * @throws StaleDispatchException when it was changed meanwhile
     */
    public void move(UUID id, DispatchPlan plan, String reason, int seen) {
        var before = checks.open(id, seen);
        if (before.plan().equals(plan)) {
            return;
        }
        checks.requirePossible(before.cohort(), before.company(), before.number(), plan, id);
        written(kept(() -> db.sql("""
                        update dispatch set expert_id = ?, held_on = ?, starts_at = ?, minutes = ?, mode = ?, place = ?,
                            link = ?, reason = ?, changed_at = ?, sequence = sequence + 1, changes = changes + 1
                        where id = ? and changes = ?
                        """)
                .params(
                        plan.expert(),
                        plan.heldOn(),
                        plan.startsAt(),
                        plan.minutes(),
                        plan.mode().name())
                .params(plan.place(), plan.link(), reason.strip(), Timestamp.from(clock.instant()), id, seen)
                .update()));
        changed(
                id,
                DispatchChanged.Kind.MOVED,
                before.begin() + " " + plan.begin(),
                before.expert().equals(plan.expert()) ? null : before.expert());
    }

    /**
     * Calls it off for good; that visit is planned anew if it is still to be.
     *
     * @param reason 1 to 500 characters, for those whom it concerns
     */
    public void cancel(UUID id, String reason, int seen) {
        var before = checks.open(id, seen);
        written(db.sql("""
                        update dispatch set state = 'CANCELLED', reason = ?, changed_at = ?, sequence = sequence + 1,
                            changes = changes + 1 where id = ? and changes = ?
                        """)
                .params(reason.strip(), Timestamp.from(clock.instant()), id, seen)
                .update());
        changed(id, DispatchChanged.Kind.CANCELLED, String.valueOf(before.begin()));
    }

    /**
     * Says what came of a visit. From then on it was held. What was said before is replaced, as it was seen.
     *
     * @param done 1 to 4,000 characters
     * @param nextStep up to 2,000 characters
     * @param seen the version of the report that was seen, 0 when there was none
     */
    public void report(UUID id, EndState endState, String done, String nextStep, int seen) {
        var held = dispatches.dispatch(id).orElseThrow(MissingException::new);
        if (held.state() == DispatchState.CANCELLED) {
            throw new DispatchRefusedException(Why.OVER);
        }
        if (held.begin().isAfter(LocalDateTime.now(clock))) {
            throw new DispatchRefusedException(Why.NOT_YET_HELD);
        }
        checks.requireOwn(held);
        var now = Timestamp.from(clock.instant());
        written(
                seen == 0
                        ? db.sql("""
                                insert into dispatch_report (dispatch_id, company_id, end_state, done, next_step, written_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                                .params(id, held.company(), endState.name(), done.strip(), nextStep.strip(), now)
                                .update()
                        : db.sql("""
                                update dispatch_report set end_state = ?, done = ?, next_step = ?, written_by = ?,
                                    written_at = ?, version = version + 1 where dispatch_id = ? and version = ?
                                """)
                                .params(endState.name(), done.strip(), nextStep.strip())
                                .params(acting.actor().person(), now, id, seen)
                                .update());
        if (held.state() == DispatchState.PLANNED) {
            written(db.sql("update dispatch set state = 'HELD', changes = changes + 1 where id = ? and changes = ?")
                    .params(id, held.version())
                    .update());
        }
        changed(id, DispatchChanged.Kind.REPORTED, endState.name());
    }

    /** What only the database can know: a visit that the actor may not see, or one of the same moment. */
    private static int kept(IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException meanwhile) {
            throw new DispatchRefusedException(Why.ALREADY_PLANNED);
        } catch (DataIntegrityViolationException refused) {
            if (refused.getMostSpecificCause() instanceof SQLException said
                    && AT_THE_SAME_TIME.equals(said.getSQLState())) {
                throw new DispatchRefusedException(Why.EXPERT_BUSY);
            }
            throw refused;
        }
    }

    private static void written(int rows) {
        if (rows == 0) {
            throw new StaleDispatchException();
        }
    }

    private void changed(UUID id, DispatchChanged.Kind kind, String how) {
        changed(id, kind, how, null);
    }

    private void changed(UUID id, DispatchChanged.Kind kind, String how, @Nullable UUID former) {
        audit.record("dispatch." + kind.name().toLowerCase(Locale.ROOT), id + " " + how);
        events.publishEvent(new DispatchChanged(id, kind, former));
    }
}
