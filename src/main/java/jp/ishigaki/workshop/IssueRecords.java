package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Issues on their way out of the database and back: found, saved as they were seen, and what became of them told. */
@Component
class IssueRecords {

    private final Issues issues;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final ApplicationEventPublisher events;

    IssueRecords(Issues issues, JdbcClient db, Clock clock, Acting acting, ApplicationEventPublisher events) {
        this.issues = issues;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.events = events;
    }

    void moved(Issue issue, IssueState from) {
        var tenant = acting.actor().tenant();
        remember(issue.id(), from, issue.state());
        events.publishEvent(new IssueMoved(tenant, issue.id(), issue.companyId(), from, issue.state()));
        if (issue.state() == IssueState.CLAIMED) {
            events.publishEvent(new IssueClaimed(tenant, issue.id(), issue.companyId()));
        }
    }

    void remember(UUID id, Enum<?> from, Enum<?> to) {
        db.sql("insert into issue_change (id, issue_id, changed_at, from_value, to_value) values (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(id)
                .param(Timestamp.from(clock.instant()))
                .param(from.name())
                .param(to.name())
                .update();
    }

    /** @throws AccessDeniedException when it is another company's */
    Issue own(UUID id) {
        var issue = readable(id);
        if (!issue.companyId().equals(acting.actor().company())) {
            throw new AccessDeniedException("not of the own company");
        }
        return issue;
    }

    /** @throws MissingException when its row is not the actor's to read */
    Issue readable(UUID id) {
        return issues.findById(id).orElseThrow(MissingException::new);
    }

    /** @throws StaleIssueException when it has changed since it was found */
    void save(Issue issue) {
        issue.touch(clock.instant());
        try {
            issues.saveAndFlush(issue);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleIssueException();
        }
    }
}
