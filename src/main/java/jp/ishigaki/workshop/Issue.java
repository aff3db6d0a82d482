package jp.ishigaki.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.workshop.IssueRefusedException.Reason;
import org.jspecify.annotations.Nullable;

@Entity
class Issue {

    @Id
    private UUID id;

    private UUID cohortId;
    private UUID companyId;
    private @Nullable UUID sessionId;
    private UUID raisedBy;
    private Instant raisedAt;
    private String title;
    private String situation;
    private @Nullable Integer part;
    private @Nullable String section;
    private @Nullable String edition;
    private @Nullable String pages;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    @Enumerated(EnumType.STRING)
    private IssueState state;

    private long place;
    private @Nullable UUID solvedByQuestion;
    private @Nullable UUID solvedByAnswer;
    private String evidence;
    private @Nullable UUID evidenceFile;
    private @Nullable UUID claimedBy;
    private @Nullable UUID verifiedBy;

    /** When anything was last said or changed. */
    private Instant touchedAt;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Issue() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Issue(NewIssue raised, @Nullable TextbookReference reference, UUID cohort, Actor by, Instant at, long place) {
        this.id = UUID.randomUUID();
        this.cohortId = cohort;
        this.companyId = by.ownCompany();
        this.sessionId = raised.session();
        this.raisedBy = by.person();
        this.raisedAt = at;
        this.touchedAt = at;
        this.title = raised.title();
        this.situation = raised.situation();
        this.part = raised.part();
        if (reference != null) {
            this.section = reference.section();
            this.edition = reference.edition();
            this.pages = reference.pagesOrNull();
        }
        this.disclosure = raised.disclosure();
        this.state = IssueState.RAISED;
        this.place = place;
        this.evidence = "";
    }

    /** Moves by the company's hand: neither into nor out of what only a verification decides. */
    void move(IssueState to, long newPlace, UUID by) {
        if (to != state) {
            refuseIf(state == IssueState.VERIFIED, Reason.ALREADY_VERIFIED);
            refuseIf(to == IssueState.VERIFIED, Reason.NEEDS_VERIFICATION);
            refuseIf(to == IssueState.CLAIMED && !isTraced(), Reason.EVIDENCE_MISSING);
            state = to;
            claimedBy = to == IssueState.CLAIMED ? by : null;
        }
        place = newPlace;
    }

    void claim(Solution by, long newPlace, UUID person) {
        refuseIf(state == IssueState.VERIFIED, Reason.ALREADY_VERIFIED);
        refuseIf(by.isEmpty(), Reason.EVIDENCE_MISSING);
        solvedByQuestion = by.question();
        solvedByAnswer = by.answer();
        evidence = by.sentence();
        evidenceFile = by.file();
        place = state == IssueState.CLAIMED ? place : newPlace;
        state = IssueState.CLAIMED;
        claimedBy = person;
    }

    void verify(UUID by, long newPlace) {
        refuseIf(state == IssueState.VERIFIED, Reason.ALREADY_VERIFIED);
        refuseIf(state != IssueState.CLAIMED, Reason.NOT_CLAIMED);
        refuseIf(by.equals(claimedBy), Reason.OWN_CLAIM);
        state = IssueState.VERIFIED;
        verifiedBy = by;
        place = newPlace;
    }

    /** The file that proves it cannot be had any more. */
    void dropFile() {
        evidenceFile = null;
    }

    void disclose(Disclosure to, long newPlace) {
        disclosure = to;
        place = newPlace;
    }

    void touch(Instant at) {
        touchedAt = at;
    }

    /** What its company wrote for all its readers. */
    List<String> words() {
        return List.of(title, situation);
    }

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }

    long place() {
        return place;
    }

    UUID companyId() {
        return companyId;
    }

    Disclosure disclosure() {
        return disclosure;
    }

    IssueState state() {
        return state;
    }

    boolean isVersion(int expected) {
        return version == expected;
    }

    @Nullable UUID evidenceFile() {
        return evidenceFile;
    }

    private boolean isTraced() {
        return solvedByAnswer != null || !evidence.isEmpty() || evidenceFile != null;
    }

    private static void refuseIf(boolean wrong, Reason reason) {
        if (wrong) {
            throw new IssueRefusedException(reason);
        }
    }
}
