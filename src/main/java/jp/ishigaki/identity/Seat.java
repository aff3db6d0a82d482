package jp.ishigaki.identity;

import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** A membership as its holder sees it when choosing whom to act for. */
public record Seat(
        UUID membership,
        UUID tenant,
        UUID person,
        String personName,
        Role role,
        String tenantName,
        @Nullable String companyName,
        @Nullable UUID cohort) {}
