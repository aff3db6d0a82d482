package jp.ishigaki.commitment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.commitment.CommitmentRefusedException.Reason;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchState;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Makes commitments: what must hold of issue, owner, day and visit, and what becomes of the issue. */
@Component
class Agreements {

    private record Ground(UUID cohort, UUID company, IssueState state) {}

    private final Commitments commitments;
    private final IssueService issues;
    private final DispatchQueries dispatches;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;

    Agreements(
            Commitments commitments,
            IssueService issues,
            DispatchQueries dispatches,
            JdbcClient db,
            Clock clock,
            Acting acting) {
        this.commitments = commitments;
        this.issues = issues;
        this.dispatches = dispatches;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
    }

    UUID on(PromisedIssue promised, @Nullable UUID dispatch) {
        var promise = promised.promise();
        var ground = db.sql("select cohort_id as cohort, company_id as company, state from issue where id = ?")
                .param(promised.issue())
                .query(Ground.class)
                .optional()
                .orElseThrow(MissingException::new);
        var actor = acting.actor();
        if (!actor.readable().contains(ground.company()) || !ground.cohort().equals(actor.cohort())) {
            throw new AccessDeniedException("neither the company nor its expert");
        }
        refuseIf(ground.state() == IssueState.VERIFIED, Reason.ISSUE_SOLVED);
        requireOwner(promise.owner(), ground.cohort(), ground.company());
        requireAhead(promise.dueOn());
        if (dispatch != null) {
            var visit = dispatches.dispatch(dispatch);
            refuseIf(
                    !visit.company().equals(ground.company()) || visit.state() == DispatchState.CANCELLED,
                    Reason.OTHER_VISIT);
        }
        var id = keep(promised, ground, dispatch);
        issues.agree(promised.issue());
        return id;
    }

    private UUID keep(PromisedIssue promised, Ground ground, @Nullable UUID dispatch) {
        var id = UUID.randomUUID();
        var promise = promised.promise();
        var now = Timestamp.from(clock.instant());
        db.sql("""
                        insert into commitment (id, cohort_id, company_id, issue_id, dispatch_id, title, owner_id, due_on,
                                                expected, state, agreed_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'AGREED', ?, ?)
                        """)
                .params(id, ground.cohort(), ground.company(), promised.issue())
                .param(dispatch)
                .params(promise.title(), promise.owner(), promise.dueOn(), promise.expected(), now, now)
                .update();
        return id;
    }

    void requireOwner(UUID owner, UUID cohort, UUID company) {
        refuseIf(!commitments.isOfCompany(owner, cohort, company), Reason.OWNER);
    }

    void requireAhead(LocalDate day) {
        refuseIf(day.isBefore(LocalDate.now(clock)), Reason.PAST);
    }

    private static void refuseIf(boolean wrong, Reason reason) {
        if (wrong) {
            throw new CommitmentRefusedException(reason);
        }
    }
}
