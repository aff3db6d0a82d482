package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's acts on the programme's days. What they plan stays a draft until {@link ReleaseService} releases it. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ScheduleService {

    private final SessionDrafts drafts;
    private final Releases releases;
    private final ReleasedSessions released;
    private final PlanCheck check;
    private final Clock clock;
    private final AuditTrail audit;
    private final Messages messages;

    ScheduleService(
            SessionDrafts drafts,
            Releases releases,
            ReleasedSessions released,
            PlanCheck check,
            Clock clock,
            AuditTrail audit,
            Messages messages) {
        this.drafts = drafts;
        this.releases = releases;
        this.released = released;
        this.check = check;
        this.clock = clock;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Plans a session.
     *
     * @throws PlanRefusedException when it is impossible
     */
    public UUID plan(UUID cohort, SessionPlan plan) {
        drafts.lock(cohort);
        var session = UUID.randomUUID();
        check.refuseImpossible(cohort, Optional.empty(), plan);
        drafts.keep(session, cohort, plan);
        audit.record("session.planned", session);
        return session;
    }

    /**
     * Plans a session otherwise.
     *
     * @param stamp of the plan that was changed
     * @throws PlanRefusedException when it is impossible
     * @throws StalePlanException when the plan is not the one that was read any more
     */
    public void change(UUID session, SessionPlan plan, String stamp) {
        var planned = locked(session);
        if (!planned.stamp().equals(stamp)) {
            throw new StalePlanException();
        }
        keep(planned, plan);
    }

    /** SessionDrafts that the session does not take place; once released, it stays visible as cancelled. */
    public void cancel(UUID session) {
        var planned = locked(session);
        keep(planned, planned.plan().cancelled(true));
    }

    public void revive(UUID session) {
        var planned = locked(session);
        keep(planned, planned.plan().cancelled(false));
    }

    /**
     * Takes back what was drafted; a session that was never released is gone.
     *
     * @throws PlanRefusedException when its number has gone to another session of the same companies meanwhile
     */
    public void discard(UUID session) {
        var planned = locked(session);
        if (planned.released() != null) {
            check.refuseTaken(planned, planned.released());
        }
        drafts.drop(session);
        audit.record("session.draft.discarded", session);
    }

    private PlannedSession locked(UUID session) {
        var cohort = drafts.cohortOf(session);
        drafts.lock(cohort);
        return drafts.planned(cohort, session).orElseThrow(MissingException::new);
    }

    private void keep(PlannedSession planned, SessionPlan plan) {
        check.refuseImpossible(planned.cohort(), Optional.of(planned), plan);
        settle(planned, planned.released(), plan);
        audit.record("session.drafted", planned.id());
    }

    /** A draft is kept only as long as it differs from what members see. */
    private void settle(PlannedSession planned, @Nullable SessionPlan seen, SessionPlan plan) {
        if (plan.equals(seen)) {
            drafts.drop(planned.id());
        } else {
            drafts.keep(planned.id(), planned.cohort(), plan);
        }
    }

    /** What stands against moving the session to a day between its neighbours, if anything does. */
    @Transactional(readOnly = true)
    public Optional<PostponementObjection> objection(UUID session, LocalDate to) {
        var moved =
                released.find("where s.id = ?", session).stream().findFirst().orElseThrow(MissingException::new);
        var all = released.find("where s.cohort_id = ? order by s.number", moved.cohort());
        return PostponementObjection.to(moved, to, all, LocalDateTime.now(clock));
    }

    /**
     * Moves a session to another day between its neighbours and releases this at once, as a version of its own. What
     * else is drafted stays a draft.
     *
     * @throws PostponementRefusedException when something stands against it
     */
    public void postpone(UUID session, LocalDate to) {
        var planned = moved(session, to);
        var before = planned.released();
        if (before == null) {
            throw new MissingException();
        }
        var name = messages.getTranslation(
                "schedule.Release.name", Locale.JAPANESE, releases.nextVersion(planned.cohort()));
        releases.write(planned.cohort(), name, List.of(new SessionChange(session, before, before.on(to))));
        settle(planned, before.on(to), planned.plan().on(to));
        audit.record("session.postponed", session + " " + before.heldOn() + " " + to);
    }

    /** The same in the draft: members see it when the draft is released. */
    public void postponeInDraft(UUID session, LocalDate to) {
        var planned = moved(session, to);
        keep(planned, planned.plan().on(to));
    }

    private PlannedSession moved(UUID session, LocalDate to) {
        var planned = locked(session);
        objection(session, to).ifPresent(objection -> {
            throw new PostponementRefusedException(objection);
        });
        return planned;
    }
}
