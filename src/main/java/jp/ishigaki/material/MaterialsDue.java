package jp.ishigaki.material;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.schedule.SchedulePaths;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions soon to be held of which members have no material yet. */
@Component
@Order(55)
class MaterialsDue implements DueItems {

    /** Business days before a session: time to read, and the office's own measure. */
    static final int DAYS = 3;

    /** So far ahead of the days looked at a session may lie that is due within them, closures counted in. */
    private static final int FARTHEST = 14;

    private record Bare(UUID id, UUID cohortId, int number, LocalDate heldOn, String workshopTitle, int total) {}

    private final JdbcClient db;

    MaterialsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var bare = db.sql("""
                        select s.id, s.cohort_id, s.number, s.held_on, s.workshop_title, count(*) over () as total
                        from session s
                        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id and c.state = 'RUNNING'
                        where not s.cancelled and s.held_on between :today and :until
                          and (cast(:cohort as uuid) is null or s.cohort_id = :cohort)
                          and not exists (select from material m where m.session_id = s.id and m.shown is not null)
                        order by s.held_on, s.id limit :most
                        """)
                .param("today", span.today())
                .param("until", span.until().plusDays(FARTHEST))
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Bare.class)
                .list();
        var items = bare.stream()
                .map(session -> item(session, span))
                .filter(item -> !item.due().isAfter(span.until()))
                .toList();
        var left = bare.stream().mapToInt(Bare::total).findFirst().orElse(0) - bare.size();
        return new DueList(items, Math.max(0, left));
    }

    private static DueItem item(Bare session, DueSpan span) {
        return DueItem.of(
                "material.MaterialsDue",
                session.id(),
                session.cohortId(),
                session.workshopTitle(),
                List.of(session.number(), session.heldOn(), DAYS),
                span.days().minus(session.heldOn(), DAYS),
                session.heldOn(),
                SchedulePaths.session(session.id()));
    }
}
