package jp.ishigaki.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a cohort is applied for.
 *
 * @param closesAt the first moment that is too late; null while the cohort's plan does not say it
 * @param contact how applicants reach the office; empty while nobody has said it
 */
public record Recruitment(@Nullable Instant closesAt, String contact) {}
