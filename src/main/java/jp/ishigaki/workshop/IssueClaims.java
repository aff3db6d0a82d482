package jp.ishigaki.workshop;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** That an issue is solved: what shows it, and that somebody else confirms it. */
@Component
class IssueClaims {

    private final IssueRecords records;
    private final BoardOrder order;
    private final ProofFiles proofs;
    private final CommunityQueries community;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    IssueClaims(
            IssueRecords records,
            BoardOrder order,
            ProofFiles proofs,
            CommunityQueries community,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.records = records;
        this.order = order;
        this.proofs = proofs;
        this.community = community;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    void claim(UUID id, Solution solution) {
        var issue = records.own(id);
        requireReadable(id, solution);
        var from = issue.state();
        var place = order.last(issue.cohortId(), IssueState.CLAIMED, issue.disclosure());
        issue.claim(solution, place, acting.actor().person());
        records.save(issue);
        if (from != IssueState.CLAIMED) {
            records.moved(issue, from);
        }
    }

    void claim(UUID id, Solution solution, ReceivedFile file) {
        records.own(id);
        claim(id, solution.with(proofs.keep(id, file)));
    }

    private void requireReadable(UUID id, Solution solution) {
        if (solution.answer() != null
                && !community.trace(solution.answer()).question().equals(solution.question())) {
            throw new MissingException();
        }
        if (solution.file() != null && proofs.find(id, solution.file()).isEmpty()) {
            throw new MissingException();
        }
    }

    void verify(UUID id) {
        var issue = records.readable(id);
        if (!acting.actor().readsPrivate(issue.companyId())) {
            throw new AccessDeniedException("verify");
        }
        var person = acting.actor().person();
        issue.verify(person, order.last(issue.cohortId(), IssueState.VERIFIED, issue.disclosure()));
        records.save(issue);
        records.moved(issue, IssueState.CLAIMED);
        if (issue.disclosure() != Disclosure.ANONYMISED || acting.actor().is(Role.STAFF)) {
            // The expert's name on record beside the issue would tell the office whose it may be.
            audit.record("issue.verified", id);
        }
        events.publishEvent(new IssueVerified(acting.actor().tenant(), id, issue.companyId(), person));
    }

    /** Before an issue is claimed once more by moving it: a file that can be had no more proves nothing. */
    void dropProofThatIsGone(Issue issue, IssueState to) {
        var file = issue.evidenceFile();
        if (file != null
                && to == IssueState.CLAIMED
                && issue.state() != to
                && proofs.find(issue.id(), file).isEmpty()) {
            issue.dropFile();
        }
    }
}
