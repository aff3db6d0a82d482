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

    private record Invited(UUID id, @Nullable UUID cohortId, String name, Instant startedAt, int total) {}

    private final JdbcClient db;

    InvitationsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var invited = db.sql("""
                        select m.id, m.cohort_id, p.name, m.started_at, count(*) over () as total
                        from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
                        where m.ended_at is null and a.bound_at is null and m.started_at < :before
                          and (cast(:cohort as uuid) is null or m.cohort_id = :cohort)
                        order by m.started_at, m.id limit :most
                        """)
                .param("before", span.start(span.today().minusDays(DAYS - 1)))
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Invited.class)
                .list();
        return DueList.of(
                invited.stream().map(each -> item(each, span)).toList(),
                invited.stream().mapToInt(Invited::total).findFirst().orElse(0));
    }

    private static DueItem item(Invited invited, DueSpan span) {
        var day = span.day(invited.startedAt());
        var weeks = ChronoUnit.DAYS.between(day, span.today()) / DAYS;
        return DueItem.of(
                        "identity.InvitationsDue",
                        invited.id(),
                        invited.cohortId(),
                        invited.name(),
                        List.of(day, DAYS),
                        day.plusDays(DAYS),
                        null,
                        "people")
                .untilMarked("/" + weeks);
    }
}
