package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/** An application in staff's list. */
public record ApplicationRow(
        UUID id,
        String number,
        String companyName,
        QuotaFrame quotaFrame,
        IndustryClass industry,
        ApplicationState state,
        Instant receivedAt,
        @Nullable Integer rank,
        @Nullable Instant respondBy,
        @Nullable Instant declineAskedAt,
        @Nullable Instant namedAt) {

    ApplicationKey key() {
        return new ApplicationKey(state != ApplicationState.RECEIVED, receivedAt, id);
    }
}
