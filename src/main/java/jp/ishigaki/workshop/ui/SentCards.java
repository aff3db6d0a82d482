package jp.ishigaki.workshop.ui;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        this(cards.stream().collect(Collectors.toMap(BoardCard::id, BoardCard::hashCode)));
    }

    private SentCards(Map<UUID, Integer> told) {
        ids = new long[2 * told.size()];
        hashes = new int[told.size()];
        int i = 0;
        for (var card : told.entrySet()) {
            ids[2 * i] = card.getKey().getMostSignificantBits();
            ids[2 * i + 1] = card.getKey().getLeastSignificantBits();
            hashes[i++] = card.getValue();
        }
    }

    /** What it is after the browser was told the difference. */
    SentCards after(Difference difference) {
        var told = told();
        difference.gone().forEach(told::remove);
        difference.cards().forEach(card -> told.put(card.id(), card.hashCode()));
        return new SentCards(told);
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

    /** The same of some cards only, whichever of them there are now. */
    Difference until(Set<UUID> of, List<BoardCard> now) {
        var gone = told();
        gone.keySet().retainAll(of);
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
