package jp.ishigaki.commitment;

import java.time.Instant;
import java.time.LocalDate;
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

/** Commitments whose day is past, and claims that nobody has verified within five business days. */
@Component
@Order(66)
class CommitmentsDue implements DueItems {

    /** Business days within which a claim is looked at. */
    static final int VERIFY_WITHIN = 5;

    private record Waiting(
            UUID id,
            UUID cohortId,
            String company,
            String owner,
            LocalDate dueOn,
            @Nullable Instant claimedAt,
            int total) {}

    private final JdbcClient db;

    CommitmentsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var waiting = db.sql("""
                        select c.id, c.cohort_id, k.name as company, coalesce(p.name, '') as owner, c.due_on, c.claimed_at,
                               count(*) over () as total
                        from commitment c
                        join cohort h on h.tenant_id = c.tenant_id and h.id = c.cohort_id
                            and h.state not in ('FINISHED', 'ARCHIVED')
                        join company k on k.tenant_id = c.tenant_id and k.id = c.company_id
                        left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id
                        where (c.state = 'AGREED' and c.due_on < :today or c.state = 'CLAIMED')
                          and (cast(:cohort as uuid) is null or c.cohort_id = :cohort)
                        order by coalesce(c.claimed_at, cast(c.due_on as timestamptz)), c.id limit :most
                        """)
                .param("today", span.today())
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Waiting.class)
                .list();
        var total = waiting.stream().mapToInt(Waiting::total).findFirst().orElse(0);
        return DueList.of(waiting.stream().map(each -> item(each, span)).toList(), total);
    }

    private static DueItem item(Waiting waiting, DueSpan span) {
        var claimed = waiting.claimedAt();
        return claimed == null
                ? DueItem.of(
                        "commitment.CommitmentsDue.late",
                        waiting.id(),
                        waiting.cohortId(),
                        waiting.company(),
                        List.of(waiting.dueOn(), waiting.owner()),
                        waiting.dueOn(),
                        null,
                        CommitmentPaths.commitment(waiting.id()))
                : DueItem.of(
                        "commitment.CommitmentsDue.unverified",
                        waiting.id(),
                        waiting.cohortId(),
                        waiting.company(),
                        List.of(span.day(claimed), waiting.owner()),
                        span.days().plus(span.day(claimed), VERIFY_WITHIN),
                        span.day(claimed),
                        CommitmentPaths.commitment(waiting.id()));
    }
}
