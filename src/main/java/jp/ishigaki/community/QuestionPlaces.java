package jp.ishigaki.community;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import jp.ishigaki.shared.Turn;

/**
 * Finds which questions stand on a page, and nothing of them but ids: names and counts are read of these alone. Only what
 * is asked for is in the statement, so that one is planned for each list, by an index in the list's order.
 */
record QuestionPlaces(QuestionScope scope, boolean inCohort, Turn<QuestionKey> turn, int rows) {

    private static final String MINE = """
            q.id = any (array(select m.id from question m where m.asked_by = (select acting_person())
                              union all select y.post_id from byline y
                              where y.alias = 0 and y.person_id = (select acting_person())))""";

    /** Goes behind what reads questions as {@code q}. Turning back, the nearest come first. */
    String sql() {
        var order = turn.back() ? " order by q.asked_at, q.id" : " order by q.asked_at desc, q.id desc";
        return "where q.id = any (array(select q.id from question q where " + conditions() + order + " limit :rows))"
                + order;
    }

    private String conditions() {
        // What the policy says anyway, said so that the index of the cohort is used.
        var conditions = new StringBuilder(inCohort ? "q.cohort_id = (select acting_cohort())" : "true");
        conditions.append(
                switch (scope.filter()) {
                    case ALL -> "";
                    case UNANSWERED -> " and q.answers = 0 and not q.closed";
                    case MINE -> " and " + MINE;
                    case UNREAD -> " and " + ReadMarks.UNREAD;
                    case ENDORSED -> " and q.endorsed";
                });
        if (scope.part() != null) {
            conditions.append(" and q.part = :part");
        }
        if (scope.tag() != null) {
            conditions.append(" and :tag = any (q.tags)");
        }
        if (turn.key() != null) {
            conditions
                    .append(" and (q.asked_at, q.id) ")
                    .append(turn.back() ? ">" : "<")
                    .append(" (:at, :id)");
        }
        return conditions.toString();
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>(Map.of("rows", rows));
        if (scope.part() != null) {
            values.put("part", scope.part());
        }
        if (scope.tag() != null) {
            values.put("tag", scope.tag());
        }
        var key = turn.key();
        if (key != null) {
            values.put("at", Timestamp.from(key.askedAt()));
            values.put("id", key.id());
        }
        return values;
    }
}
