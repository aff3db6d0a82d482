package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.cohort.CohortPaths;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Companies that are in none of their cohort's tracks while a session of the tracks is near: nobody expects them. */
@Component
@Order(45)
class TracksDue implements DueItems {

    /** Business days before the session by which everybody should know when to come: the office's own measure. */
    static final int DAYS = 5;

    private record Unplaced(UUID cohortId, String name, LocalDate day, int companies, int total) {}

    private final JdbcClient db;

    TracksDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var cohorts = db.sql("""
                        select n.cohort_id, c.name, n.day, u.companies, count(*) over () as total
                        from (select s.cohort_id, min(s.held_on) as day from session s
                              where s.track_id is not null and not s.cancelled and s.held_on between :today and :last
                                and (cast(:cohort as uuid) is null or s.cohort_id = :cohort)
                              group by s.cohort_id) n
                        join cohort c on c.id = n.cohort_id
                        cross join lateral (
                            select count(distinct m.company_id) as companies from membership m
                            where m.cohort_id = n.cohort_id and m.role = 'PARTICIPANT' and m.ended_at is null
                              and (select t.track_id from company_track t
                                   where t.tenant_id = m.tenant_id and t.cohort_id = n.cohort_id
                                     and t.company_id = m.company_id and t.since <= n.day
                                   order by t.since desc limit 1) is null) u
                        where u.companies > 0
                        order by n.day, n.cohort_id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("today", span.today())
                .param("last", span.days().plus(span.until(), DAYS))
                .param("most", MOST)
                .query(Unplaced.class)
                .list();
        return DueList.of(
                cohorts.stream().map(each -> item(each, span)).toList(),
                cohorts.stream().mapToInt(Unplaced::total).findFirst().orElse(0));
    }

    private static DueItem item(Unplaced unplaced, DueSpan span) {
        return DueItem.of(
                "schedule.TracksDue",
                unplaced.cohortId(),
                unplaced.cohortId(),
                unplaced.name(),
                List.of(unplaced.companies(), unplaced.day(), DAYS),
                span.days().minus(unplaced.day(), DAYS),
                null,
                CohortPaths.of(CohortPaths.TRACKS, unplaced.cohortId()) + "&track=none");
    }
}
