package jp.ishigaki.faq;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries that wait for a review, and those that nobody has confirmed for a year. They belong to no cohort. */
@Component
@Order(75)
class FaqDue implements DueItems {

    /** Business days within which somebody should have reviewed. */
    static final int REVIEW = 5;

    private record Waiting(UUID id, String question, boolean review, Instant since, int total) {}

    private final JdbcClient db;

    FaqDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        if (span.cohort() != null) {
            return DueList.all(List.of());
        }
        var waiting = db.sql("""
                        select e.id, v.question, e.state = 'IN_REVIEW' as review,
                               case when e.state = 'IN_REVIEW' then h.done_at else e.confirmed_at end as since,
                               count(*) over () as total
                        from faq_entry e
                        join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.newest
                        cross join lateral (
                            select max(x.done_at) as done_at from faq_event x
                            where x.tenant_id = e.tenant_id and x.entry_id = e.id and x.kind = 'SUBMITTED') h
                        where e.state = 'IN_REVIEW' or e.state = 'RELEASED' and e.confirmed_at < :long_ago
                        order by since, e.id limit :most
                        """)
                .param("long_ago", span.start(span.until().plusDays(1).minus(FaqDesk.STALE)))
                .param("most", MOST)
                .query(Waiting.class)
                .list();
        return DueList.of(
                waiting.stream().map(each -> item(each, span)).toList(),
                waiting.stream().mapToInt(Waiting::total).findFirst().orElse(0));
    }

    private static DueItem item(Waiting entry, DueSpan span) {
        var day = span.day(entry.since());
        return DueItem.of(
                entry.review() ? "faq.FaqDue.review" : "faq.FaqDue.old",
                entry.id(),
                null,
                entry.question(),
                List.of(day),
                entry.review() ? span.days().plus(day, REVIEW) : day.plus(FaqDesk.STALE),
                entry.review() ? day : null,
                FaqPaths.entry(entry.id()));
    }
}
