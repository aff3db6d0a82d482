package jp.ishigaki.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

@Entity
class Membership {

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable UUID cohortId;
    private @Nullable UUID companyId;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Membership() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Membership(UUID personId, Role role, @Nullable UUID cohortId, @Nullable UUID companyId, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.role = role;
        this.cohortId = cohortId;
        this.companyId = companyId;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }
}
