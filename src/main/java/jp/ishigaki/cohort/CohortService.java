package jp.ishigaki.cohort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff plan a cohort and lead it from step to step. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class CohortService {

    private final Cohorts cohorts;
    private final CohortMeasures measures;
    private final List<PublishingCheck> checks;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CohortService(
            Cohorts cohorts,
            CohortMeasures measures,
            List<PublishingCheck> checks,
            JdbcClient db,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.cohorts = cohorts;
        this.measures = measures;
        this.checks = checks;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Begins a draft, which staff alone see. */
    public UUID draft(CohortPlan plan) {
        var cohort = cohorts.saveAndFlush(new Cohort(plan));
        measures.begin(cohort.id());
        putSeats(cohort.id(), plan.seats());
        audit.record("cohort.drafted", cohort.id());
        return cohort.id();
    }

    /** Takes over a cohort that runs already, its recruiting having been done elsewhere. */
    public UUID open(String name, String nameEn, int fiscalYear) {
        var cohort = cohorts.saveAndFlush(new Cohort(CohortPlan.named(name, nameEn, fiscalYear)));
        measures.begin(cohort.id());
        cohort.takeOverRunning();
        cohorts.saveAndFlush(cohort);
        audit.record("cohort.opened", cohort.id());
        return cohort.id();
    }

    /**
     * Changes the plan of a cohort that is not over.
     *
     * @param version as the plan was read
     * @throws StaleCohortException when it was changed since
     */
    public void change(UUID id, int version, CohortPlan plan) {
        var cohort = cohorts.findById(id).orElseThrow(MissingException::new);
        if (cohort.version() != version || cohort.isOver()) {
            throw new StaleCohortException();
        }
        cohort.plan(plan);
        cohorts.saveAndFlush(cohort);
        putSeats(id, plan.seats());
        audit.record("cohort.changed", id);
    }

    /** Says how many companies of each industry frame the cohort has seats for. */
    public void reserve(UUID cohort, Map<QuotaFrame, Integer> seats) {
        if (!cohorts.existsById(cohort)) {
            throw new MissingException();
        }
        putSeats(cohort, seats);
        audit.record("cohort.seats.reserved", cohort);
    }

    private void putSeats(UUID cohort, Map<QuotaFrame, Integer> seats) {
        seats.forEach((frame, number) ->
                db.sql("""
                        insert into cohort_quota (cohort_id, quota_frame, seats) values (?, ?, ?)
                        on conflict (tenant_id, cohort_id, quota_frame) do update set seats = excluded.seats
                        """).params(cohort, frame.name(), number).update());
    }

    /** Everything that stands against a step now; empty when it may be taken. */
    @Transactional(readOnly = true)
    public List<Shortfall> shortfalls(UUID cohort, CohortStep step) {
        return shortfalls(cohorts.findById(cohort).orElseThrow(MissingException::new), step);
    }

    private List<Shortfall> shortfalls(Cohort cohort, CohortStep step) {
        var all = new ArrayList<>(cohort.against(step, clock.instant()));
        if (all.isEmpty() || step == CohortStep.PUBLISH && cohort.isDraft()) {
            switch (step) {
                case PUBLISH -> {
                    if (count("select coalesce(sum(seats), 0) from cohort_quota where cohort_id = ?", cohort.id())
                            == 0) {
                        all.add(Shortfall.of("cohort.Shortfall.noSeats"));
                    }
                    checks.forEach(check -> all.addAll(check.missing(cohort.id())));
                }
                case START -> {
                    if (count(
                                    "select count(*) from membership where cohort_id = ? and company_id is not null"
                                            + " and ended_at is null",
                                    cohort.id())
                            == 0) {
                        all.add(Shortfall.of("cohort.Shortfall.noCompany"));
                    }
                }
                case FINISH, ARCHIVE -> {}
            }
        }
        return all;
    }

    private long count(String sql, UUID cohort) {
        return db.sql(sql).param(cohort).query(Long.class).single();
    }

    /**
     * Opens the recruiting: from now on the public sees the cohort.
     *
     * @throws StepRefusedException with all that is missing
     */
    public void publish(UUID cohort) {
        take(cohort, CohortStep.PUBLISH);
    }

    /** Begins the programme, once applications are closed and somebody takes part. */
    public void start(UUID cohort) {
        take(cohort, CohortStep.START);
    }

    public void finish(UUID cohort) {
        take(cohort, CohortStep.FINISH);
    }

    public void archive(UUID cohort) {
        take(cohort, CohortStep.ARCHIVE);
    }

    /** Takes a step, if nothing stands against it. */
    public void take(UUID id, CohortStep step) {
        var cohort = cohorts.findLockedById(id).orElseThrow(MissingException::new);
        var shortfalls = shortfalls(cohort, step);
        if (!shortfalls.isEmpty()) {
            throw new StepRefusedException(step, shortfalls);
        }
        cohort.step(step);
        cohorts.flush();
        audit.record("cohort." + step.to().name().toLowerCase(Locale.ROOT), id);
        events.publishEvent(new CohortStepped(id, step));
    }
}
