package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortReferences;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an issue: its company raises, moves and claims; members comment; an expert or staff verifies. */
@Service
@Transactional
@AllowedFor
public class IssueService {

    private final IssueRecords records;
    private final IssueClaims claims;
    private final BoardOrder order;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final CohortReferences references;
    private final OwnNames names;
    private final ApplicationEventPublisher events;

    IssueService(
            IssueRecords records,
            IssueClaims claims,
            BoardOrder order,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            CohortReferences references,
            OwnNames names,
            ApplicationEventPublisher events) {
        this.records = records;
        this.claims = claims;
        this.order = order;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.references = references;
        this.names = names;
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
        records.save(issue);
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
        put(id, to, order.at(records.own(id), to, index), expectedVersion);
    }

    /** The same to a place that is already known. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    void put(UUID id, IssueState to, long place, int expectedVersion) {
        var issue = records.own(id);
        if (!issue.isVersion(expectedVersion)) {
            throw new StaleIssueException();
        }
        var from = issue.state();
        claims.dropProofThatIsGone(issue, to);
        issue.move(to, place, acting.actor().person());
        records.save(issue);
        if (from != to) {
            records.moved(issue, from);
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
        claims.claim(id, solution);
    }

    /**
     * The same with a new file as the proof, or as one of several.
     *
     * @throws IssueRefusedException as well when there is no room for the file
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void solve(UUID id, Solution solution, ReceivedFile file) {
        claims.claim(id, solution, file);
    }

    /**
     * Confirms that a claimed issue is solved.
     *
     * @throws IssueRefusedException when nobody has claimed it, or the actor did
     */
    @AllowedFor({Role.EXPERT, Role.STAFF})
    public void verify(UUID id) {
        claims.verify(id);
    }

    /** What is to be done about an issue was agreed between its company and its expert: it is carried on so far, if behind. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
    public void agree(UUID id) {
        var issue = records.readable(id);
        if (!acting.actor().readable().contains(issue.companyId())) {
            throw new AccessDeniedException("agree");
        }
        var from = issue.state();
        if (from.compareTo(IssueState.AGREED) < 0) {
            issue.move(
                    IssueState.AGREED,
                    order.last(issue.cohortId(), IssueState.AGREED, issue.disclosure()),
                    acting.actor().person());
            records.save(issue);
            records.moved(issue, from);
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
        var issue = records.own(id);
        var from = issue.disclosure();
        if (from == to) {
            return;
        }
        if (to == Disclosure.ANONYMISED) {
            names.refuseInAllOf(issue);
        }
        issue.disclose(
                to, to == Disclosure.ANONYMISED ? order.last(issue.cohortId(), issue.state(), to) : issue.place());
        records.save(issue);
        records.remember(id, from, to);
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
}
