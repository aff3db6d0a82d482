package jp.ishigaki.enrolment;

import java.time.Instant;

/**
 * Until when applications come in.
 *
 * @param closesAt the first moment that is too late
 * @param contact how the office is reached
 */
public record Recruitment(Instant closesAt, String contact) {}
