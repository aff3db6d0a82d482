package jp.ishigaki.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that are over and in which somebody's attendance is not marked. */
@Component
@Order(60)
class AttendanceDue implements DueItems {

    /** Business days after a session: the office's own measure. */
    static final int DAYS = 1;

    private record Unmarked(
            UUID id, UUID cohortId, int number, LocalDate heldOn, String workshopTitle, int missing, int total) {}

    private final JdbcClient db;

    AttendanceDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var unmarked = db.sql("""
                        select s.id, s.cohort_id, s.number, s.held_on, s.workshop_title, u.missing,
                               count(*) over () as total
                        from unmarked_attendance(cast(:cohort as uuid), cast(:now as timestamp)) u
                        join session s on s.id = u.session_id
                        order by s.held_on, s.id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("now", span.clock())
                .param("most", MOST)
                .query(Unmarked.class)
                .list();
        return DueList.of(
                unmarked.stream().map(each -> item(each, span)).toList(),
                unmarked.stream().mapToInt(Unmarked::total).findFirst().orElse(0));
    }

    private static DueItem item(Unmarked session, DueSpan span) {
        return DueItem.of(
                "attendance.AttendanceDue",
                session.id(),
                session.cohortId(),
                session.workshopTitle(),
                List.of(session.number(), session.heldOn(), session.missing()),
                span.days().plus(session.heldOn(), DAYS),
                session.heldOn(),
                AttendancePaths.matrix(session.cohortId()));
    }
}
