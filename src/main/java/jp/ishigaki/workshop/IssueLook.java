package jp.ishigaki.workshop;

import java.time.Instant;

/**
 * A look behind an anonymous issue.
 *
 * @param person of the staff
 * @param reason as they gave it
 */
public record IssueLook(String person, Instant at, String reason) {}
