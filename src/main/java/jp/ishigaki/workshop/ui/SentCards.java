package jp.ishigaki.workshop.ui;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jp.ishigaki.workshop.BoardCard;

/** What a browser has been told, in twenty bytes a card: enough to find what it has to be told next. */
final class SentCards implements Serializable {

    private static final long serialVersionUID = 1L;

    static final SentCards NONE = new SentCards(List.of());

    /** Cards that are new or other than before, and the ids of those that are gone. */
    record Difference(List<BoardCard> cards, List<UUID> gone) {

        boolean isEmpty() {
            return cards.isEmpty() && gone.isEmpty();
        }
    }

    private final long[] ids;
    private final int[] hashes;

    SentCards(List<BoardCard> cards) {
        ids = new long[2 * cards.size()];
        hashes = new int[cards.size()];
        for (int i = 0; i < hashes.length; i++) {
            var id = cards.get(i).id();
            ids[2 * i] = id.getMostSignificantBits();
            ids[2 * i + 1] = id.getLeastSignificantBits();
            hashes[i] = cards.get(i).hashCode();
        }
    }

    /** Whether a card is new to the browser, or other than it was told. */
    Predicate<BoardCard> news() {
        var before = told();
        return card -> !Integer.valueOf(card.hashCode()).equals(before.get(card.id()));
    }

    Difference until(List<BoardCard> now) {
        var gone = told();
        now.forEach(card -> gone.remove(card.id()));
        return new Difference(now.stream().filter(news()).toList(), List.copyOf(gone.keySet()));
    }

    private Map<UUID, Integer> told() {
        var told = new HashMap<UUID, Integer>();
        for (int i = 0; i < hashes.length; i++) {
            told.put(new UUID(ids[2 * i], ids[2 * i + 1]), hashes[i]);
        }
        return told;
    }
}
