package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/**
 * An application as the applicant's own page shows it.
 *
 * @param rank in the order of the draw, from 1; null before
 * @param respondBy the first moment at which declining is no longer the applicant's alone
 * @param referral key of the programme that fits better
 * @param participantName the person named to come, null before
 */
public record ApplicationStatus(
        String number,
        String companyName,
        ApplicationState state,
        QuotaFrame quotaFrame,
        Instant receivedAt,
        @Nullable Integer rank,
        @Nullable Instant respondBy,
        @Nullable Instant declineAskedAt,
        @Nullable String referral,
        @Nullable String participantName,
        @Nullable String executiveName,
        @Nullable Instant namedAt,
        UUID cohortId,
        String cohort,
        String cohortEn,
        String organiser,
        String contact) {}
