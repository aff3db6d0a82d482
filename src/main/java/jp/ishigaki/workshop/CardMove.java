package jp.ishigaki.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card put somewhere, as its mover saw the board.
 *
 * @param after the card it was put below, or null
 * @param before the card it was put above, or null; asked only when there is none above
 * @param version of the card as it was shown
 * @param beyondLimit whether the mover has been asked and means it
 */
public record CardMove(
        UUID card,
        IssueState to,
        @Nullable UUID after,
        @Nullable UUID before,
        int version,
        boolean beyondLimit) {

    public CardMove meant() {
        return new CardMove(card, to, after, before, version, true);
    }
}
