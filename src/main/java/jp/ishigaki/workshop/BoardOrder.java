package jp.ishigaki.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a card stands in its column. A company may change only its own cards, so a card gets a place between its new
 * neighbours instead of the others being numbered anew; the gaps last for some thirty moves to the very same spot.
 *
 * <p>The place of an anonymous card is found among the cards that all members see. Were a company's private ones
 * counted, their gaps would tell that two places were found by the same company.
 */
@Component
class BoardOrder {

    private static final long GAP = 1L << 32;

    private final JdbcClient db;

    BoardOrder(JdbcClient db) {
        this.db = db;
    }

    /** The place behind the last card of the column, for an issue that is shown like this. */
    long last(UUID cohort, IssueState column, Disclosure shown) {
        return db.sql("""
                        select coalesce(max(place), 0) from shown_issue
                        where cohort_id = ? and state = ? and disclosure <> ?
                        """)
                        .param(cohort)
                        .param(column.name())
                        .param(uncounted(shown))
                        .query(Long.class)
                        .single()
                + GAP;
    }

    /** The place at an index of the column as the actor sees it, the moved card itself not counted. */
    long at(Issue moved, IssueState column, int index) {
        var counted = Math.max(counted(moved, column, index), 0);
        List<Long> around = db.sql("""
                        select place from shown_issue where cohort_id = ? and state = ? and id <> ? and disclosure <> ?
                        order by place, raised_at, id offset ? limit 2
                        """)
                .param(moved.cohortId())
                .param(column.name())
                .param(moved.id())
                .param(uncounted(moved.disclosure()))
                .param(Math.max(counted - 1, 0))
                .query(Long.class)
                .list();
        if (around.isEmpty()) {
            return last(moved.cohortId(), column, moved.disclosure());
        }
        if (counted == 0) {
            return around.getFirst() - GAP;
        }
        return around.size() == 1
                ? around.getFirst() + GAP
                : around.getFirst() + (around.getLast() - around.getFirst()) / 2;
    }

    /**
     * The place below one card, or above another when there is none; at the end when there is neither, or when they have
     * left the column.
     */
    long between(UUID cohort, IssueState column, UUID moved, @Nullable UUID after, @Nullable UUID before) {
        return next(cohort, column, moved, after, true)
                .or(() -> next(cohort, column, moved, before, false))
                .orElseGet(() -> last(cohort, column));
    }

    /** The card that stands above a place, or null at the top. */
    @Nullable UUID above(UUID cohort, IssueState column, long place, UUID card) {
        var neighbour = neighbour(cohort, column, place, card, card, false);
        return neighbour == null ? null : neighbour.id;
    }

    /** The card that stands below a place, or null at the end. */
    @Nullable UUID below(UUID cohort, IssueState column, long place, UUID card) {
        var neighbour = neighbour(cohort, column, place, card, card, true);
        return neighbour == null ? null : neighbour.id;
    }

    /** Halfway from a card to its neighbour on that side; empty when the card is not in the column. */
    private Optional<Long> next(UUID cohort, IssueState column, UUID moved, @Nullable UUID to, boolean below) {
        var from = to == null ? null : place(cohort, column, to);
        if (to == null || from == null) {
            return Optional.empty();
        }
        var neighbour = neighbour(cohort, column, from, to, moved, below);
        var far = neighbour == null ? from + (below ? 2 : -2) * GAP : neighbour.place;
        return Optional.of(from + (far - from) / 2);
    }

    private @Nullable Long place(UUID cohort, IssueState column, UUID card) {
        return db.sql("select place from shown_issue where cohort_id = ? and state = ? and id = ?")
                .param(cohort)
                .param(column.name())
                .param(card)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private @Nullable Neighbour neighbour(
            UUID cohort, IssueState column, long place, UUID id, UUID except, boolean below) {
        return db.sql("""
                        select id, place from shown_issue
                        where cohort_id = ? and state = ? and rested_at is null and (place, id) %s (?, ?) and id <> ?
                        order by place %s, id %s limit 1
                        """.formatted(below ? ">" : "<", below ? "asc" : "desc", below ? "asc" : "desc"))
                .param(cohort)
                .param(column.name())
                .param(place)
                .param(id)
                .param(except)
                .query(Neighbour.class)
                .optional()
                .orElse(null);
    }

    record Neighbour(UUID id, long place) {}

    /** The index without the cards that do not count. */
    private int counted(Issue moved, IssueState column, int index) {
        if (moved.disclosure() != Disclosure.ANONYMISED || index <= 0) {
            return index;
        }
        return db.sql("""
                        select count(*) filter (where disclosure <> ?) from (
                            select disclosure from shown_issue where cohort_id = ? and state = ? and id <> ?
                            order by place, raised_at, id limit ?) before
                        """)
                .param(uncounted(moved.disclosure()))
                .param(moved.cohortId())
                .param(column.name())
                .param(moved.id())
                .param(index)
                .query(Integer.class)
                .single();
    }

    private static String uncounted(Disclosure shown) {
        return shown == Disclosure.ANONYMISED ? Disclosure.COMPANY_ONLY.name() : "";
    }
}
