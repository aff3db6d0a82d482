package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded piece of evidence.
 *
 * @param effectiveOn the day on which the state began or was checked; expiry counts from here
 * @param source a link to where it can be seen, or null
 */
public record EvidenceRecord(
        UUID id,
        UUID company,
        String criterion,
        String kind,
        String what,
        EvidenceDetail detail,
        LocalDate effectiveOn,
        LocalDate receivedOn,
        VerifierClass verifier,
        @Nullable String source) {}
