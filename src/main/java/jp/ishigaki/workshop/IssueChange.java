package jp.ishigaki.workshop;

import java.time.Instant;

/**
 * @param person empty where the reader does not learn who it was
 * @param fromValue an {@link IssueState} or a {@link Disclosure}, by name
 * @param toValue of the same kind
 */
public record IssueChange(Instant changedAt, String person, String fromValue, String toValue) {}
