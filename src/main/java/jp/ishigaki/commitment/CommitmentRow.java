package jp.ishigaki.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment with what it is about.
 *
 * @param ofAnonymous whether its issue is shared without the name of its company
 * @param dispatch the visit at which it was agreed, or null
 * @param plannedOn when the annual plan has it done, once it went over into it
 * @param remark why it was called off, sent back or put off; else empty
 * @param ownClaim whether the reader claimed it
 * @param version as it was read; a change says it, so that nobody overwrites what another changed meanwhile
 */
public record CommitmentRow(
        UUID id,
        UUID cohort,
        UUID company,
        String companyName,
        UUID issue,
        String issueTitle,
        boolean ofAnonymous,
        @Nullable UUID dispatch,
        @Nullable Integer dispatchNumber,
        String title,
        UUID owner,
        String ownerName,
        LocalDate dueOn,
        String expected,
        CommitmentState state,
        @Nullable Instant claimedAt,
        @Nullable LocalDate plannedOn,
        String remark,
        boolean ownClaim,
        Instant changedAt,
        int version) {

    public CommitmentKey key() {
        return new CommitmentKey(dueOn, id);
    }

    public Promise promise() {
        return new Promise(title, owner, dueOn, expected);
    }

    public boolean isLate(LocalDate today) {
        return state == CommitmentState.AGREED && dueOn.isBefore(today);
    }
}
