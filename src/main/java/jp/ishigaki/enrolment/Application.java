package jp.ishigaki.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as the staff move it along; what the applicant wrote stays as it was written. */
@Entity
class Application {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID cohortId;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private @Nullable Instant calledAt;
    private @Nullable String referral;
    private @Nullable Instant offeredAt;
    private @Nullable Instant respondBy;
    private @Nullable Instant declineAskedAt;

    @Column(updatable = false)
    private @Nullable Instant namedAt;

    private @Nullable UUID companyId;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Application() {}

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }

    /** The company it became once an offer was accepted. */
    Optional<UUID> company() {
        return Optional.ofNullable(companyId);
    }

    ApplicationState state() {
        return state;
    }

    void call(Instant at) {
        become(ApplicationState.CALLED);
        calledAt = at;
    }

    /** Decides by what was answered; whoever can be reached for that has been called. */
    void decide(boolean eligible, @Nullable String referredTo, Instant at) {
        if (state == ApplicationState.RECEIVED) {
            call(at);
        }
        become(eligible ? ApplicationState.ELIGIBLE : ApplicationState.NOT_ELIGIBLE);
        referral = referredTo;
    }

    void offer(Instant at, Instant until) {
        become(ApplicationState.OFFERED);
        offeredAt = at;
        respondBy = until;
    }

    void decline(Instant at) {
        become(ApplicationState.DECLINED);
        if (declineAskedAt == null) {
            declineAskedAt = at;
        }
    }

    void mustBe(int read) {
        if (version != read) {
            throw new WrongStateException("It has changed since it was read");
        }
    }

    void accept(UUID company) {
        if (namedAt == null) {
            throw new WrongStateException("Nobody has been named yet");
        }
        become(ApplicationState.CONSENT_PENDING);
        companyId = company;
    }

    void withdraw() {
        become(ApplicationState.WITHDRAWN);
    }

    private void become(ApplicationState next) {
        if (!state.leadsTo(next)) {
            throw new WrongStateException(state + " does not lead to " + next);
        }
        state = next;
    }
}
