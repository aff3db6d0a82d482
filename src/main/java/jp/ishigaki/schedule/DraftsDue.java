package jp.ishigaki.schedule;

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

/** Sessions near at hand whose plan was changed and not released: members still read the old one, or none. */
@Component
@Order(40)
class DraftsDue implements DueItems {

    /** Business days before a session by which its plan should be out: the office's own measure. */
    static final int DAYS = 5;

    private record Draft(UUID sessionId, UUID cohortId, int number, String title, LocalDate day, int total) {}

    private final JdbcClient db;

    DraftsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var drafts = db.sql("""
                        select session_id, cohort_id, number, title, day, count(*) over () as total from (
                            select d.session_id, d.cohort_id, d.number, d.plan ->> 'workshopTitle' as title,
                                   case when s.held_on >= :today then least(d.held_on, s.held_on) else d.held_on end as day
                            from session_draft d left join session s on s.tenant_id = d.tenant_id and s.id = d.session_id
                            where cast(:cohort as uuid) is null or d.cohort_id = :cohort) near
                        where day between :today and :last
                        order by day, session_id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("today", span.today())
                .param("last", span.days().plus(span.until(), DAYS))
                .param("most", MOST)
                .query(Draft.class)
                .list();
        return DueList.of(
                drafts.stream().map(each -> item(each, span)).toList(),
                drafts.stream().mapToInt(Draft::total).findFirst().orElse(0));
    }

    private static DueItem item(Draft draft, DueSpan span) {
        return DueItem.of(
                "schedule.DraftsDue",
                draft.sessionId(),
                draft.cohortId(),
                draft.title(),
                List.of(draft.number(), draft.day(), DAYS),
                span.days().minus(draft.day(), DAYS),
                null,
                SchedulePaths.draft(draft.cohortId()));
    }
}
