package jp.ishigaki.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who were invited a week ago or longer and have never signed in. Marked as done, one comes back each week. */
@Component
@Order(80)
class InvitationsDue implements DueItems {

    static final int DAYS = 7;

    private record Invited(UUID id, @Nullable UUID cohortId, String organiser, Instant since, int people) {}

    private final JdbcClient db;

    InvitationsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var invited = db.sql("""
                        select coalesce(m.cohort_id, m.tenant_id) as id, m.cohort_id, t.name as organiser,
                               min(m.started_at) as since, count(*) as people
                        from membership m
                        join tenant t on t.tenant_id = m.tenant_id
                        where m.person_id = any (array(select a.person_id from account a where a.bound_at is null))
                          and m.ended_at is null and m.started_at < :before
                          and (cast(:cohort as uuid) is null or m.cohort_id = :cohort)
                        group by m.tenant_id, m.cohort_id, t.name
                        """)
                .param("before", span.start(span.today().minusDays(DAYS - 1)))
                .param("cohort", span.cohort())
                .query(Invited.class)
                .list();
        return DueList.of(invited.stream().map(each -> item(each, span)).toList(), invited.size());
    }

    private static DueItem item(Invited invited, DueSpan span) {
        var day = span.day(invited.since());
        var weeks = ChronoUnit.DAYS.between(day, span.today()) / DAYS;
        return DueItem.of(
                        "identity.InvitationsDue",
                        invited.id(),
                        invited.cohortId(),
                        invited.organiser(),
                        List.of(day, DAYS, invited.people()),
                        day.plusDays(DAYS),
                        null,
                        "people")
                .untilMarked("/" + weeks);
    }
}
