package jp.ishigaki.workshop;

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
        return db.sql("select coalesce(max(place), 0) from shown_places(?) where state = ? and disclosure <> ?")
                        .param(cohort)
                        .param(column.name())
                        .param(uncounted(shown))
                        .query(Long.class)
                        .single()
                + GAP;
    }

    /** The place at an index of the column as the actor sees it, the moved card itself not counted. */
    long at(Issue moved, IssueState column, int index) {
        var above = index <= 0
                ? null
                : db.sql("""
                        select id from shown_places(?) where state = ? and id <> ?
                        order by place, id offset ? limit 1
                        """)
                        .param(moved.cohortId())
                        .param(column.name())
                        .param(moved.id())
                        .param(index - 1)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        return index <= 0 ? first(moved, column) : between(Moved.of(moved, column), above, null);
    }

    private long first(Issue moved, IssueState column) {
        return db.sql("select min(place) from shown_places(?) where state = ? and id <> ? and disclosure <> ?")
                .param(moved.cohortId())
                .param(column.name())
                .param(moved.id())
                .param(uncounted(moved.disclosure()))
                .query(Long.class)
                .optional()
                .map(place -> place - GAP)
                .orElseGet(() -> last(moved.cohortId(), column, moved.disclosure()));
    }

    /**
     * The place below one card, or above another when there is none; at the end when there is neither, or when they have
     * left the column.
     */
    long between(Moved moved, @Nullable UUID after, @Nullable UUID before) {
        return next(moved, after, true)
                .or(() -> next(moved, before, false))
                .orElseGet(() -> last(moved.cohort, moved.column, moved.shown));
    }

    /** The cards between which a place lies; null at the top, null at the end. */
    Neighbours around(UUID cohort, IssueState column, long place, UUID card) {
        return db.sql("""
                        select (select id from shown_places(:cohort) where state = :column and not resting
                                  and (place, id) < (:place, :card) order by place desc, id desc limit 1) as above,
                               (select id from shown_places(:cohort) where state = :column and not resting
                                  and (place, id) > (:place, :card) order by place, id limit 1) as below
                        """)
                .param("cohort", cohort)
                .param("column", column.name())
                .param("place", place)
                .param("card", card)
                .query(Neighbours.class)
                .single();
    }

    /** Halfway from a card to its neighbour on that side; empty when the card is not in the column. */
    private Optional<Long> next(Moved moved, @Nullable UUID to, boolean below) {
        if (to == null) {
            return Optional.empty();
        }
        return db.sql("""
                        with cards as materialized (
                            select id, place, disclosure from shown_places(:cohort) where state = :column and not resting)
                        select t.place as near, (select %s(c.place) from cards c
                            where (c.place, c.id) %s (t.place, t.id) and c.id <> :moved and c.disclosure <> :uncounted) as far
                        from cards t where t.id = :to
                        """.formatted(below ? "min" : "max", below ? ">" : "<"))
                .param("cohort", moved.cohort)
                .param("column", moved.column.name())
                .param("moved", moved.card)
                .param("uncounted", uncounted(moved.shown))
                .param("to", to)
                .query(Gap.class)
                .optional()
                .map(gap -> gap.far == null ? gap.near + (below ? GAP : -GAP) : gap.near + (gap.far - gap.near) / 2);
    }

    /** A card on its way into a column. */
    record Moved(UUID cohort, IssueState column, UUID card, Disclosure shown) {

        static Moved of(Issue issue, IssueState column) {
            return new Moved(issue.cohortId(), column, issue.id(), issue.disclosure());
        }
    }

    record Neighbours(@Nullable UUID above, @Nullable UUID below) {}

    record Gap(long near, @Nullable Long far) {}

    private static String uncounted(Disclosure shown) {
        return shown == Disclosure.ANONYMISED ? Disclosure.COMPANY_ONLY.name() : "";
    }
}
