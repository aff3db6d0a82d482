package jp.ishigaki.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

@Entity
@DynamicUpdate
class Answer {

    @Id
    private UUID id;

    private UUID questionId;
    private UUID cohortId;
    private @Nullable UUID companyId;
    private @Nullable UUID answeredBy;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String body;
    private Instant answeredAt;
    private boolean pseudonymous;
    private @Nullable UUID endorsedBy;
    private @Nullable Instant endorsedAt;

    @Column(insertable = false, updatable = false)
    private int edits;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer endorsedEdits;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Answer() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Answer(Question question, Actor answerer, String body, boolean pseudonymous, Instant at) {
        this.id = UUID.randomUUID();
        this.questionId = question.id();
        this.cohortId = question.cohortId();
        this.pseudonymous = pseudonymous;
        this.companyId = pseudonymous ? null : answerer.company();
        this.answeredBy = pseudonymous ? null : answerer.person();
        this.role = pseudonymous ? Role.PARTICIPANT : answerer.role();
        this.body = body.strip();
        this.answeredAt = pseudonymous ? Pseudonyms.dayOf(at) : at;
    }

    void endorse(UUID expert, Instant at) {
        if (expert.equals(answeredBy)) {
            throw new IllegalArgumentException("Nobody endorses an own answer");
        }
        if (endorsedBy == null || endorsedEdits != null && endorsedEdits < edits) {
            endorsedBy = expert;
            endorsedAt = at;
        }
    }

    boolean isTo(UUID question) {
        return questionId.equals(question);
    }

    UUID id() {
        return id;
    }

    UUID questionId() {
        return questionId;
    }
}
