package jp.ishigaki.commitment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.commitment.CommitmentChanged.Kind;
import jp.ishigaki.commitment.CommitmentRefusedException.Reason;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to commitments: company and expert agree on them, the company claims, the expert or staff verify. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT, Role.STAFF})
public class CommitmentService {

    /** The longest reason or remark, in characters. */
    public static final int REMARK = 500;

    private final Commitments commitments;
    private final Agreements agreements;
    private final CommunityQueries community;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CommitmentService(
            Commitments commitments,
            Agreements agreements,
            CommunityQueries community,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.agreements = agreements;
        this.community = community;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Promises something about an issue, which is agreed on from then on.
     *
     * @param dispatch the visit at which it was agreed, or null
     * @throws CommitmentRefusedException when the issue is solved, the owner is of another company, or the day is past
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
    public UUID agree(UUID issue, Promise promise, @Nullable UUID dispatch) {
        return agree(List.of(new PromisedIssue(issue, promise)), dispatch).getFirst();
    }

    /** Promises something about several issues at once: all of it, or nothing. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
    public List<UUID> agree(List<PromisedIssue> promised, @Nullable UUID dispatch) {
        var ids = promised.stream().map(each -> agreements.on(each, dispatch)).toList();
        ids.forEach(id -> changed(read(id), Kind.AGREED));
        return ids;
    }

    /** Promises otherwise, while it is open. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
    public void revise(UUID id, Promise promise, int seen) {
        var row = in(id, seen, CommitmentState.AGREED);
        if (row.promise().equals(promise)) {
            return;
        }
        agreements.requireOwner(promise.owner(), row.cohort(), row.company());
        if (!promise.dueOn().equals(row.dueOn())) {
            agreements.requireAhead(promise.dueOn());
        }
        write(
                row,
                "title = ?, owner_id = ?, due_on = ?, expected = ?",
                promise.title(),
                promise.owner(),
                promise.dueOn(),
                promise.expected());
        changed(row, Kind.REVISED);
    }

    /**
     * Says for the company that it is done.
     *
     * @throws CommitmentRefusedException without any proof
     * @throws MissingException when the answer is not the actor's to read, or stands under another question
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void claim(UUID id, Proof proof, int seen) {
        var row = in(id, seen, CommitmentState.AGREED);
        refuseIf(proof.isEmpty(), Reason.EVIDENCE_MISSING);
        if (proof.answer() != null
                && !community.trace(proof.answer()).question().equals(proof.question())) {
            throw new MissingException();
        }
        write(
                row,
                "state = 'CLAIMED', evidence = ?, evidence_question = ?, evidence_answer = ?, evidence_file = ?,"
                        + " claimed_by = acting_person(), claimed_at = ?, remark = ''",
                proof.sentence(),
                proof.question(),
                proof.answer(),
                proof.file(),
                Timestamp.from(clock.instant()));
        changed(row, Kind.CLAIMED);
    }

    /** The company takes its claim back; what was given as proof stays for the next one. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void takeBack(UUID id, int seen) {
        var row = in(id, seen, CommitmentState.CLAIMED);
        write(row, "state = 'AGREED', claimed_by = null, claimed_at = null, remark = ''");
        changed(row, Kind.TAKEN_BACK);
    }

    /** The claim does not hold yet; the company reads why, 1 to 500 characters. */
    @AllowedFor({Role.EXPERT, Role.STAFF})
    public void sendBack(UUID id, String why, int seen) {
        var row = in(id, seen, CommitmentState.CLAIMED);
        write(row, "state = 'AGREED', claimed_by = null, claimed_at = null, remark = ?", Words.of(why, REMARK));
        changed(row, Kind.SENT_BACK);
    }

    /**
     * Confirms a claim.
     *
     * @throws CommitmentRefusedException when the actor made it
     */
    @AllowedFor({Role.EXPERT, Role.STAFF})
    public void verify(UUID id, int seen) {
        var row = in(id, seen, CommitmentState.CLAIMED);
        refuseIf(row.ownClaim(), Reason.OWN_CLAIM);
        write(
                row,
                "state = 'VERIFIED', verified_by = acting_person(), verified_at = ?",
                Timestamp.from(clock.instant()));
        changed(row, Kind.VERIFIED);
    }

    /** Puts it into the annual plan, which has it done by that day. */
    @AllowedFor({Role.EXPERT, Role.STAFF})
    public void transfer(UUID id, LocalDate plannedOn, String remark, int seen) {
        var row = in(id, seen, CommitmentState.AGREED);
        agreements.requireAhead(plannedOn);
        write(row, "state = 'TRANSFERRED', planned_on = ?, remark = ?", plannedOn, Words.orNone(remark, REMARK));
        changed(row, Kind.TRANSFERRED);
    }

    /** Takes it out of the annual plan again: it is to be done in this cohort after all. */
    public void resume(UUID id, int seen) {
        var row = in(id, seen, CommitmentState.TRANSFERRED);
        write(row, "state = 'AGREED', planned_on = null, remark = ''");
        changed(row, Kind.RESUMED);
    }

    /** Calls it off for good, with a reason of 1 to 500 characters. */
    public void callOff(UUID id, String reason, int seen) {
        var row = in(id, seen, CommitmentState.AGREED, CommitmentState.CLAIMED, CommitmentState.TRANSFERRED);
        write(
                row,
                "state = 'CALLED_OFF', claimed_by = null, claimed_at = null, planned_on = null, remark = ?",
                Words.of(reason, REMARK));
        changed(row, Kind.CALLED_OFF);
    }

    private CommitmentRow read(UUID id) {
        return commitments.commitment(id).orElseThrow(MissingException::new);
    }

    private CommitmentRow in(UUID id, int seen, CommitmentState... states) {
        var row = read(id);
        if (acting.actor().role().isOfCompany()
                && !row.company().equals(acting.actor().company())) {
            throw new AccessDeniedException("not of the own company");
        }
        if (row.version() != seen) {
            throw new StaleCommitmentException();
        }
        refuseIf(!List.of(states).contains(row.state()), Reason.NOT_NOW);
        return row;
    }

    /** @param sets fixed text with places for the values; never text from outside */
    private void write(CommitmentRow row, String sets, @Nullable Object... values) {
        var statement = db.sql("update commitment set " + sets + ", changed_by = acting_person(), changed_at = ?,"
                + " changes = changes + 1 where id = ? and changes = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement
                        .param(Timestamp.from(clock.instant()))
                        .param(row.id())
                        .param(row.version())
                        .update()
                == 0) {
            throw new StaleCommitmentException();
        }
    }

    private void changed(CommitmentRow row, Kind kind) {
        if (!row.ofAnonymous() || acting.actor().is(Role.STAFF)) {
            // The company's and its expert's acts about an anonymous issue stand in its own history alone.
            audit.record("commitment." + kind.name().toLowerCase(Locale.ROOT), row.id());
        }
        events.publishEvent(new CommitmentChanged(row.id(), row.issue(), row.company(), kind));
    }

    private static void refuseIf(boolean wrong, Reason reason) {
        if (wrong) {
            throw new CommitmentRefusedException(reason);
        }
    }
}
