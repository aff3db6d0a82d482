package jp.ishigaki.workshop;

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

/**
 * Issues whose day passed a business week ago, for the staff to ask their companies. Titles are not told here, and an
 * anonymous issue only to whoever has looked behind it.
 */
@Component
@Order(60)
class IssuesDue implements DueItems {

    private static final int ASK_AFTER = 5;

    private record Late(UUID id, UUID cohortId, String company, LocalDate dueOn, int total) {}

    private final JdbcClient db;

    IssuesDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var late = db.sql("""
                        select i.id, i.cohort_id, c.name as company, i.due_on, (count(*) over ())::integer as total
                        from issue i
                        join cohort k on k.tenant_id = i.tenant_id and k.id = i.cohort_id
                            and k.state not in ('FINISHED', 'ARCHIVED')
                        join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
                        where i.due_on <= :until and i.rested_at is null and i.state in ('RAISED', 'WORKING', 'AGREED')
                          and (cast(:cohort as uuid) is null or i.cohort_id = :cohort)
                        order by i.due_on, i.id limit :most
                        """)
                .param("until", span.days().minus(span.until(), ASK_AFTER))
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Late.class)
                .list();
        return DueList.of(
                late.stream().map(each -> item(each, span)).toList(),
                late.isEmpty() ? 0 : late.getFirst().total());
    }

    private static DueItem item(Late late, DueSpan span) {
        return DueItem.of(
                "workshop.IssuesDue",
                late.id(),
                late.cohortId(),
                late.company(),
                List.of(late.dueOn()),
                span.days().plus(late.dueOn(), ASK_AFTER),
                late.dueOn(),
                WorkshopPaths.issue(late.id()));
    }
}
