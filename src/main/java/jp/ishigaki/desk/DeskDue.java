package jp.ishigaki.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.community.CommunityPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions whose clock runs: held by an expert or by nobody. */
@Component
@Order(70)
class DeskDue implements DueItems {

    private record Waiting(
            UUID id,
            UUID cohortId,
            String title,
            Instant askedAt,
            int days,
            Instant dueAt,
            @Nullable String holder,
            boolean extended,
            int total) {}

    private final JdbcClient db;

    DeskDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var waiting = db.sql("""
                        select q.id, q.cohort_id, q.title, q.asked_at, d.days, d.due_at, p.name as holder,
                               d.since > q.asked_at or d.left_seconds > (d.days + 1) * 86400 as extended,
                               count(*) over () as total
                        from desk_question d
                        join question q on q.tenant_id = d.tenant_id and q.id = d.question_id
                        join cohort c on c.tenant_id = d.tenant_id and c.id = d.cohort_id
                            and c.state not in ('FINISHED', 'ARCHIVED')
                        left join membership m on m.tenant_id = d.tenant_id and m.id = d.expert_id
                        left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where d.state = 'RUNNING' and (cast(:cohort as uuid) is null or d.cohort_id = :cohort)
                        order by d.due_at, d.question_id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Waiting.class)
                .list();
        return DueList.of(
                waiting.stream().map(each -> item(each, span)).toList(),
                waiting.stream().mapToInt(Waiting::total).findFirst().orElse(0));
    }

    private static DueItem item(Waiting question, DueSpan span) {
        var asked = span.day(question.askedAt());
        var business = new BusinessClock(span.days(), span.zone());
        var holder = question.holder();
        return DueItem.of(
                holder == null ? "desk.DeskDue.unheld" : "desk.DeskDue.held",
                question.id(),
                question.cohortId(),
                question.title(),
                holder == null ? List.of(asked, question.days()) : List.of(asked, question.days(), holder),
                business.dueDay(question.dueAt()),
                question.extended() ? null : asked,
                CommunityPaths.question(question.id()));
    }
}
