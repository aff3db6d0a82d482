package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/**
 * Everything the staff know of an application.
 *
 * @param capital in yen, 0 for none
 * @param companyId the company it became, null before it was accepted
 */
public record ApplicationDetails(
        UUID id,
        UUID cohortId,
        String number,
        String corporateNumber,
        String companyName,
        String companyKana,
        IndustryClass industry,
        QuotaFrame quotaFrame,
        long capital,
        int employees,
        String address,
        String contactName,
        String contactEmail,
        String contactPhone,
        String wish,
        ApplicationState state,
        Instant receivedAt,
        @Nullable Instant calledAt,
        @Nullable String referral,
        @Nullable Integer rank,
        @Nullable Instant offeredAt,
        @Nullable Instant respondBy,
        @Nullable Instant declineAskedAt,
        @Nullable String participantName,
        @Nullable String participantEmail,
        @Nullable String executiveName,
        @Nullable String executiveEmail,
        @Nullable Instant namedAt,
        @Nullable UUID companyId,
        int version) {

    /** Neither names nor addresses. */
    @Override
    public String toString() {
        return "application " + id;
    }
}
