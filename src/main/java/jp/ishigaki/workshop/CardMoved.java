package jp.ishigaki.workshop;

import java.util.UUID;

/**
 * What a move did, and the move that undoes it as long as nobody else has touched the card.
 *
 * @param from the column it came from
 */
public record CardMoved(UUID card, IssueState from, IssueState to, CardMove back) {}
