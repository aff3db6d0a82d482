package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortReferences;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an issue: its company raises, moves and claims; members comment; an expert or staff verifies. */
@Service
@Transactional
@AllowedFor
public class IssueService {

    private final Issues issues;
    private final BoardOrder order;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final CommunityQueries community;
    private final CohortReferences references;
    private final OwnNames names;
    private final ProofFiles proofs;
    private final ApplicationEventPublisher events;

    IssueService(
            Issues issues,
            BoardOrder order,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            CommunityQueries community,
            CohortReferences references,
            OwnNames names,
            ProofFiles proofs,
            ApplicationEventPublisher events) {
        this.issues = issues;
        this.order = order;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.community = community;
        this.references = references;
        this.names = names;
        this.proofs = proofs;
        this.events = events;
    }

    /**
     * Raises an issue of the actor's company on the board of the actor's cohort.
     *
     * @throws ReferenceRefusedException when there is no such section, or the cohort has no edition of the textbook
     * @throws NamesItselfException when it is to be anonymous and names its company or somebody of it
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public UUID raise(NewIssue raised) {
        var actor = acting.actor();
        var cohort = Objects.requireNonNull(actor.cohort());
        var place = order.last(cohort, IssueState.RAISED, raised.disclosure());
        var issue = new Issue(raised, references.of(raised.section(), cohort), cohort, actor, clock.instant(), place);
        if (issue.disclosure() == Disclosure.ANONYMISED) {
            names.refuseIn(issue.words());
        }
        save(issue);
        events.publishEvent(new IssueRaised(actor.tenant(), issue.id(), issue.companyId()));
        return issue.id();
    }

    /**
     * Moves an issue of the actor's company.
     *
     * @param index from 0, among the cards of the cohort's column that the actor may see, the moved one not counted
     * @param expectedVersion as it was shown
     * @throws StaleIssueException when the issue has changed since
     * @throws IssueRefusedException into and out of VERIFIED, and to CLAIMED without trace or evidence
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void move(UUID id, IssueState to, int index, int expectedVersion) {
        put(id, to, order.at(own(id), to, index), expectedVersion);
    }

    /** The same to a place that is already known. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    void put(UUID id, IssueState to, long place, int expectedVersion) {
        var issue = own(id);
        if (!issue.isVersion(expectedVersion)) {
            throw new StaleIssueException();
        }
        var from = issue.state();
        dropProofThatIsGone(issue, to);
        issue.move(to, place, acting.actor().person());
        save(issue);
        if (from != to) {
            moved(issue, from);
        } else {
            events.publishEvent(new IssuePlaced(acting.actor().tenant(), id, issue.companyId()));
        }
    }

    /**
     * Claims an issue of the actor's company as solved.
     *
     * @throws MissingException when the answer or the file is not the actor's to read, or belongs to another question or
     *     issue
     * @throws IssueRefusedException without any proof, or when already verified
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void solve(UUID id, Solution solution) {
        var issue = own(id);
        if (solution.answer() != null
                && !community.trace(solution.answer()).question().equals(solution.question())) {
            throw new MissingException();
        }
        if (solution.file() != null && proofs.find(id, solution.file()).isEmpty()) {
            throw new MissingException();
        }
        var from = issue.state();
        var place = order.last(issue.cohortId(), IssueState.CLAIMED, issue.disclosure());
        issue.claim(solution, place, acting.actor().person());
        save(issue);
        if (from != IssueState.CLAIMED) {
            moved(issue, from);
        }
    }

    /**
     * The same with a new file as the proof, or as one of several.
     *
     * @throws IssueRefusedException as well when there is no room for the file
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void solve(UUID id, Solution solution, ReceivedFile file) {
        own(id);
        solve(id, solution.with(proofs.keep(id, file)));
    }

    /**
     * Confirms that a claimed issue is solved.
     *
     * @throws IssueRefusedException when nobody has claimed it, or the actor did
     */
    @AllowedFor({Role.EXPERT, Role.STAFF})
    public void verify(UUID id) {
        var issue = readable(id);
        if (!acting.actor().readsPrivate(issue.companyId())) {
            throw new AccessDeniedException("verify");
        }
        var person = acting.actor().person();
        issue.verify(person, order.last(issue.cohortId(), IssueState.VERIFIED, issue.disclosure()));
        save(issue);
        moved(issue, IssueState.CLAIMED);
        if (issue.disclosure() != Disclosure.ANONYMISED || acting.actor().is(Role.STAFF)) {
            // The expert's name on record beside the issue would tell the office whose it may be.
            audit.record("issue.verified", id);
        }
        events.publishEvent(new IssueVerified(acting.actor().tenant(), id, issue.companyId(), person));
    }

    /** What is to be done about an issue was agreed between its company and its expert: it is carried on so far, if behind. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
    public void agree(UUID id) {
        var issue = readable(id);
        if (!acting.actor().readable().contains(issue.companyId())) {
            throw new AccessDeniedException("agree");
        }
        var from = issue.state();
        if (from.compareTo(IssueState.AGREED) < 0) {
            issue.move(
                    IssueState.AGREED,
                    order.last(issue.cohortId(), IssueState.AGREED, issue.disclosure()),
                    acting.actor().person());
            save(issue);
            moved(issue, from);
        }
    }

    /**
     * Opens an issue of the actor's company to the cohort, with its comments and history, with or without its name, or
     * closes it again. What others saw before they have seen: see {@link IssueDetails#wasShownByName}.
     *
     * @throws NamesItselfException when it is to be anonymous and its company has named itself or somebody of it
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void disclose(UUID id, Disclosure to) {
        var issue = own(id);
        var from = issue.disclosure();
        if (from == to) {
            return;
        }
        if (to == Disclosure.ANONYMISED) {
            names.refuseInAllOf(issue);
        }
        issue.disclose(
                to, to == Disclosure.ANONYMISED ? order.last(issue.cohortId(), issue.state(), to) : issue.place());
        save(issue);
        remember(id, from, to);
        if (from != Disclosure.ANONYMISED && to != Disclosure.ANONYMISED) {
            // Who made it anonymous is in its own history, which is closed to those who may not know.
            audit.record("issue.disclosed", id);
        }
        events.publishEvent(new IssueDisclosed(acting.actor().tenant(), id, issue.companyId(), to));
    }

    /**
     * Adds a comment of 1 to 4000 characters.
     *
     * @throws NamesItselfException when it is the company's own on its anonymous issue, and names it or somebody of it
     */
    public UUID comment(UUID id, String text) {
        var anonymously = db.sql("""
                        select coalesce(company_id = acting_company(), false) and disclosure = 'ANONYMISED'
                        from shown_issue where id = ?
                        """)
                .param(id)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElseThrow(MissingException::new);
        if (anonymously) {
            names.refuseIn(List.of(text));
        }
        var comment = UUID.randomUUID();
        db.sql("insert into issue_comment (id, issue_id, written_at, body) values (?, ?, ?, ?)")
                .param(comment)
                .param(id)
                .param(Timestamp.from(clock.instant()))
                .param(Words.of(text, Words.COMMENT))
                .update();
        events.publishEvent(new IssueCommented(
                acting.actor().tenant(), id, comment, acting.actor().person()));
        return comment;
    }

    private void moved(Issue issue, IssueState from) {
        var tenant = acting.actor().tenant();
        remember(issue.id(), from, issue.state());
        events.publishEvent(new IssueMoved(tenant, issue.id(), issue.companyId(), from, issue.state()));
        if (issue.state() == IssueState.CLAIMED) {
            events.publishEvent(new IssueClaimed(tenant, issue.id(), issue.companyId()));
        }
    }

    private void remember(UUID id, Enum<?> from, Enum<?> to) {
        db.sql("insert into issue_change (id, issue_id, changed_at, from_value, to_value) values (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(id)
                .param(Timestamp.from(clock.instant()))
                .param(from.name())
                .param(to.name())
                .update();
    }

    private void dropProofThatIsGone(Issue issue, IssueState to) {
        var file = issue.evidenceFile();
        if (file != null
                && to == IssueState.CLAIMED
                && issue.state() != to
                && proofs.find(issue.id(), file).isEmpty()) {
            issue.dropFile();
        }
    }

    private Issue own(UUID id) {
        var issue = readable(id);
        if (!issue.companyId().equals(acting.actor().company())) {
            throw new AccessDeniedException("not of the own company");
        }
        return issue;
    }

    private Issue readable(UUID id) {
        return issues.findById(id).orElseThrow(MissingException::new);
    }

    private void save(Issue issue) {
        issue.touch(clock.instant());
        try {
            issues.saveAndFlush(issue);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleIssueException();
        }
    }
}
