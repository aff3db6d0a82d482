package jp.ishigaki.identity;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** A membership in staff's list of people. */
public record MemberRow(
        UUID membership,
        String name,
        String email,
        Role role,
        @Nullable String company,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant boundAt) {

    MemberKey key() {
        return new MemberKey(startedAt, membership);
    }
}
