package jp.ishigaki.commitment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commitment with all that belongs to it.
 *
 * @param changes what became of it, oldest first
 * @param mayVerify whether the reader may verify it now
 */
public record CommitmentDetails(
        CommitmentRow row,
        Proof proof,
        String agreedBy,
        @Nullable String claimedBy,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        List<CommitmentChange> changes,
        boolean mayVerify) {}
