package jp.ishigaki.workshop;

import java.time.Instant;

/**
 * The last time a card changed its column.
 *
 * @param person empty when the reader may not know
 * @param own whether it was the reader, perhaps in another window
 */
public record LastMove(Instant at, String person, IssueState state, boolean own) {}
