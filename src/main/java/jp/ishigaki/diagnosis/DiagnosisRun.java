package jp.ishigaki.diagnosis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class DiagnosisRun {

    @Id
    private UUID id;

    private UUID companyId;
    private UUID cohortId;
    private String questionnaire;
    private Instant startedAt;
    private @Nullable Instant submittedAt;
    private UUID answeredBy;
    private @Nullable Integer total;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected DiagnosisRun() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    DiagnosisRun(UUID companyId, UUID cohortId, String questionnaire, UUID answeredBy, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.companyId = companyId;
        this.cohortId = cohortId;
        this.questionnaire = questionnaire;
        this.answeredBy = answeredBy;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    UUID companyId() {
        return companyId;
    }

    /** The version it asks. */
    String questionnaire() {
        return questionnaire;
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    /** From now on the run is a record of its day. */
    void submit(int newTotal, UUID by, Instant at) {
        if (!isOpen()) {
            throw new IllegalStateException("The diagnosis was submitted before");
        }
        total = newTotal;
        answeredBy = by;
        submittedAt = at;
    }
}
