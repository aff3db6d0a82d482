package jp.ishigaki.workshop;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a card stands in its column. A company may change only its own cards, so a card gets a place between its new
 * neighbours instead of the others being numbered anew; the gaps last for some thirty moves to the very same spot.
 */
@Component
class BoardOrder {

    private static final long GAP = 1L << 32;

    private final JdbcClient db;

    BoardOrder(JdbcClient db) {
        this.db = db;
    }

    /** The place behind the last card of the column that the actor sees. */
    long last(UUID cohort, IssueState column) {
        return db.sql("select coalesce(max(place), 0) from shown_issue where cohort_id = ? and state = ?")
                        .param(cohort)
                        .param(column.name())
                        .query(Long.class)
                        .single()
                + GAP;
    }

    /** The place at an index of the column as the actor sees it, the moved card itself not counted. */
    long at(Issue moved, IssueState column, int index) {
        List<Long> around = db.sql("""
                        select place from shown_issue where cohort_id = ? and state = ? and id <> ?
                        order by place, raised_at, id offset ? limit 2
                        """)
                .param(moved.cohortId())
                .param(column.name())
                .param(moved.id())
                .param(Math.max(index - 1, 0))
                .query(Long.class)
                .list();
        if (around.isEmpty()) {
            return last(moved.cohortId(), column);
        }
        if (index <= 0) {
            return around.getFirst() - GAP;
        }
        return around.size() == 1
                ? around.getFirst() + GAP
                : around.getFirst() + (around.getLast() - around.getFirst()) / 2;
    }
}
