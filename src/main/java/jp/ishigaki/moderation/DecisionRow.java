package jp.ishigaki.moderation;

import java.time.Instant;

/**
 * @param person who decided; empty for a company that hid its own post under a pseudonym
 * @param at only the day, for the same
 */
public record DecisionRow(Verdict verdict, String reason, String person, Instant at) {}
