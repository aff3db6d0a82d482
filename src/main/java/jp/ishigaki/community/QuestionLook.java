package jp.ishigaki.community;

import java.time.Instant;

/**
 * A look behind a pseudonym.
 *
 * @param alias the one looked behind, 0 for the asker's
 * @param person of the staff
 * @param reason as they gave it
 */
public record QuestionLook(int alias, String person, Instant at, String reason) {}
