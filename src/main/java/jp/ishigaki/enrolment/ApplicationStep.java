package jp.ishigaki.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail of one application.
 *
 * @param person null when the applicant acted by their page, or the programme by itself
 */
public record ApplicationStep(
        Instant at, String action, String role, @Nullable String person) {}
