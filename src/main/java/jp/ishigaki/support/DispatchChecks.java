package jp.ishigaki.support;

import java.util.UUID;
import jp.ishigaki.support.DispatchRefusedException.Why;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands against writing of a visit. Each check refuses with what the planner can do something about. */
@Component
class DispatchChecks {

    private final Dispatches dispatches;
    private final JdbcClient db;
    private final Acting acting;

    DispatchChecks(Dispatches dispatches, JdbcClient db, Acting acting) {
        this.dispatches = dispatches;
        this.db = db;
        this.acting = acting;
    }

    /** The visit that is to be written of: still planned, the actor's own, and as it was seen. */
    DispatchRow open(UUID id, int seen) {
        var found = dispatches.dispatch(id).orElseThrow(MissingException::new);
        if (found.state() != DispatchState.PLANNED) {
            throw new DispatchRefusedException(Why.OVER);
        }
        requireOwn(found);
        if (found.version() != seen) {
            throw new StaleDispatchException();
        }
        return found;
    }

    /** An expert writes about the own visits, and reads the others of a company in the own care. */
    void requireOwn(DispatchRow dispatch) {
        if (isOfAnother(dispatch.expert())) {
            throw new DispatchRefusedException(Why.NOT_ASSIGNED);
        }
    }

    void requireTakingPart(UUID cohort, UUID company) {
        if (db.sql("select 1 from enrolment where cohort_id = ? and company_id = ? and state <> 'WITHDRAWN'")
                .params(cohort, company)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new MissingException();
        }
    }

    /** Each of the four visits is planned once, if it was not cancelled. */
    void requireUnplanned(UUID cohort, UUID company, int number) {
        if (!dispatches
                .rows(
                        "d.cohort_id = ? and d.company_id = ? and d.number = ? and d.state <> 'CANCELLED'",
                        cohort,
                        company,
                        number)
                .isEmpty()) {
            throw new DispatchRefusedException(Why.ALREADY_PLANNED);
        }
    }

    /** The day lies in the window, the expert looks after the company, and is nowhere else at that time. */
    void requirePossible(UUID cohort, UUID company, int number, DispatchPlan plan, @Nullable UUID itself) {
        var window = dispatches.windows(cohort).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(MissingException::new);
        if (!window.contains(plan.heldOn())) {
            throw new DispatchRefusedException(Why.OUTSIDE_WINDOW, window, null);
        }
        if (!isAssigned(plan.expert(), cohort, company) || isOfAnother(plan.expert())) {
            throw new DispatchRefusedException(Why.NOT_ASSIGNED);
        }
        dispatches.atTheSameTime(plan, itself).stream().findFirst().ifPresent(other -> {
            throw new DispatchRefusedException(Why.EXPERT_BUSY, null, other);
        });
    }

    private boolean isAssigned(UUID expert, UUID cohort, UUID company) {
        return db.sql("select 1 from assignment where membership_id = ? and company_id = ? and cohort_id = ?")
                .params(expert, company, cohort)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean isOfAnother(UUID expert) {
        var actor = acting.actor();
        return actor.is(Role.EXPERT) && !expert.equals(actor.membership());
    }
}
