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
                        select s.id, s.cohort_id, s.number, s.held_on, s.workshop_title, m.missing,
                               count(*) over () as total
                        from session s
                        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
                            and c.state not in ('FINISHED', 'ARCHIVED')
                        cross join lateral (
                            select count(distinct m.company_id) as missing from membership m
                            where m.cohort_id = s.cohort_id and m.company_id is not null and m.ended_at is null
                              and (s.track_id is null or session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id))
                              and not exists (select 1 from attendance a
                                              where a.session_id = s.id and a.company_id = m.company_id)) m
                        where not s.cancelled and s.held_on + s.workshop_to <= :now and m.missing > 0
                          and (cast(:cohort as uuid) is null or s.cohort_id = :cohort)
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
