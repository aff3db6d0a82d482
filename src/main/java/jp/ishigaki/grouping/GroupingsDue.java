package jp.ishigaki.grouping;

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

/** Sessions near at hand whose cohort does not see its groups yet. */
@Component
@Order(55)
class GroupingsDue implements DueItems {

    /** Business days before a session: the office's own measure. */
    static final int DAYS = 2;

    private record Open(
            UUID id, UUID cohortId, int number, LocalDate heldOn, String workshopTitle, boolean proposed, int total) {}

    private final JdbcClient db;

    GroupingsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var open = db.sql("""
                        select s.id, s.cohort_id, s.number, s.held_on, s.workshop_title,
                               g.session_id is not null as proposed, count(*) over () as total
                        from session s
                        left join session_grouping g on g.tenant_id = s.tenant_id and g.session_id = s.id
                        where not s.cancelled and s.held_on + s.seminar_from > :now and s.held_on <= :last
                          and g.published_at is null and (cast(:cohort as uuid) is null or s.cohort_id = :cohort)
                          and exists (select 1 from membership m where m.cohort_id = s.cohort_id
                                      and m.role = 'PARTICIPANT' and m.ended_at is null
                                      and (s.track_id is null or session_concerns(
                                          s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)))
                        order by s.held_on, s.id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("now", span.clock())
                .param("last", span.days().plus(span.until(), DAYS))
                .param("most", MOST)
                .query(Open.class)
                .list();
        return DueList.of(
                open.stream().map(each -> item(each, span)).toList(),
                open.stream().mapToInt(Open::total).findFirst().orElse(0));
    }

    private static DueItem item(Open session, DueSpan span) {
        return DueItem.of(
                "grouping.GroupingsDue." + (session.proposed() ? "proposed" : "none"),
                session.id(),
                session.cohortId(),
                session.workshopTitle(),
                List.of(session.number(), session.heldOn(), DAYS),
                span.days().minus(session.heldOn(), DAYS),
                null,
                GroupingPaths.grouping(session.id()));
    }
}
