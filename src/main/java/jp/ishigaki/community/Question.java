package jp.ishigaki.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The database lets nobody change what was asked, so an update names only the columns that changed. */
@Entity
@DynamicUpdate
class Question {

    @Id
    private UUID id;

    private UUID cohortId;
    private @Nullable UUID companyId;
    private @Nullable UUID askedBy;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String title;
    private String body;
    private @Nullable String section;
    private @Nullable String edition;
    private @Nullable String pages;
    private @Nullable Integer part;
    private List<String> tags;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private QuestionDisclosure disclosure;

    private boolean pseudonymous;
    private @Nullable UUID acceptedAnswer;
    private @Nullable Instant closedAt;

    @Column(insertable = false, updatable = false)
    private boolean closed;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Question() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Question(
            Actor asker,
            UUID cohort,
            NewQuestion asked,
            @Nullable TextbookReference reference,
            @Nullable Integer part,
            Instant at) {
        this.id = UUID.randomUUID();
        this.cohortId = cohort;
        this.disclosure = asked.disclosure();
        this.pseudonymous = asked.pseudonymous();
        this.companyId = pseudonymous ? null : asker.company();
        this.askedBy = pseudonymous ? null : asker.person();
        this.role = pseudonymous ? Role.PARTICIPANT : asker.role();
        this.title = asked.title().strip();
        this.body = asked.body().strip();
        if (reference != null) {
            this.section = reference.section();
            this.edition = reference.edition();
            this.pages = reference.pagesOrNull();
        }
        this.part = part;
        this.tags = new ArrayList<>(asked.tags());
        this.askedAt = shown(at);
    }

    void requireOpen() {
        if (closed) {
            throw new ClosedQuestionException();
        }
    }

    void accept(Answer answer, Instant at) {
        if (!answer.isTo(id)) {
            throw new MissingException();
        }
        acceptedAnswer = answer.id();
        closedAt = shown(at);
    }

    /** The answer that had solved it; it waits again. */
    Optional<UUID> takeBackAcceptance() {
        var was = Optional.ofNullable(acceptedAnswer);
        acceptedAnswer = null;
        closedAt = null;
        return was;
    }

    /** Whether it was another before. */
    boolean disclose(QuestionDisclosure to) {
        if (pseudonymous && to == QuestionDisclosure.COMPANY) {
            throw new IllegalArgumentException("To its own company nobody is unnamed");
        }
        var changes = disclosure != to;
        disclosure = to;
        return changes;
    }

    /** Beside a named act the moment would tell whose it is; the day does not. */
    private Instant shown(Instant at) {
        return pseudonymous ? Pseudonyms.dayOf(at) : at;
    }

    /** Never true of a pseudonymous one, whose row does not say. */
    boolean namesAsAsker(UUID person) {
        return person.equals(askedBy);
    }

    boolean isPseudonymous() {
        return pseudonymous;
    }

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }
}
