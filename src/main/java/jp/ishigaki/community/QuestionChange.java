package jp.ishigaki.community;

import java.time.Instant;

/**
 * A change of who reads a question, made by its asker.
 *
 * @param changedAt of a pseudonymous question the day
 */
public record QuestionChange(QuestionDisclosure from, QuestionDisclosure to, Instant changedAt) {}
