package jp.ishigaki.identity;

import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** A seat in a cohort, for a company where the role acts for one. */
public record SeatEntry(
        UUID membership,
        UUID person,
        Role role,
        UUID cohort,
        @Nullable UUID company) {}
