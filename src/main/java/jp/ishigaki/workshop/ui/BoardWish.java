package jp.ishigaki.workshop.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.shared.ui.IssueBoardElement.CardMovedEvent;
import jp.ishigaki.workshop.CardMove;
import jp.ishigaki.workshop.IssueState;
import org.jspecify.annotations.Nullable;

/**
 * What the browser wishes to move.
 *
 * @param from the column in which it was shown
 */
record BoardWish(CardMove move, IssueState from) {

    /** Null for what no board of ours would say. */
    static @Nullable BoardWish of(CardMovedEvent moved) {
        var card = id(moved.getCardId());
        var from = state(moved.getFrom());
        var to = state(moved.getColumnId());
        if (card.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return null;
        }
        var after = id(moved.getAfter()).orElse(null);
        var before = id(moved.getBefore()).orElse(null);
        var move = new CardMove(card.get(), to.get(), after, before, moved.getVersion(), false);
        return new BoardWish(move, from.get());
    }

    BoardWish meant() {
        return new BoardWish(move.meant(), from);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<IssueState> state(String name) {
        return Stream.of(IssueState.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
