package jp.ishigaki.commitment.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchState;
import jp.ishigaki.support.ui.DispatchPanel;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.IssueQueries;
import org.springframework.core.annotation.Order;

/** Shows on a visit's page what was agreed at it, and lets the expert and the company turn several issues into commitments. */
@org.springframework.stereotype.Component
@Order(10)
class CommitmentsOfVisit implements DispatchPanel {

    private final CommitmentQueries queries;
    private final CommitmentService service;
    private final IssueQueries issues;
    private final IdentityQueries identity;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CommitmentsOfVisit(
            CommitmentQueries queries,
            CommitmentService service,
            IssueQueries issues,
            IdentityQueries identity,
            BusinessCalendar calendar,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.issues = issues;
        this.identity = identity;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(DispatchRow visit) {
        var mayAgree = identity.actor().is(Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE)
                && visit.state() != DispatchState.CANCELLED;
        return mayAgree || !queries.ofDispatch(visit.id()).isEmpty()
                ? Optional.of(new VisitCommitments(visit, mayAgree, queries, service, issues, calendar, clock))
                : Optional.empty();
    }
}
