package jp.ishigaki.community;

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

/** Questions without any answer. */
@Component
@Order(70)
class QuestionsDue implements DueItems {

    /** Business days within which somebody should have answered. */
    static final int DAYS = 3;

    private record Unanswered(UUID id, UUID cohortId, String title, Instant askedAt, int total) {}

    private final JdbcClient db;

    QuestionsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var unanswered = db.sql("""
                        select q.id, q.cohort_id, q.title, q.asked_at, count(*) over () as total
                        from question q
                        join cohort c on c.tenant_id = q.tenant_id and c.id = q.cohort_id
                            and c.state not in ('FINISHED', 'ARCHIVED')
                        where q.answers = 0
                          and (cast(:cohort as uuid) is null or q.cohort_id = :cohort)
                        order by q.asked_at, q.id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Unanswered.class)
                .list();
        return DueList.of(
                unanswered.stream().map(each -> item(each, span)).toList(),
                unanswered.stream().mapToInt(Unanswered::total).findFirst().orElse(0));
    }

    private static DueItem item(Unanswered question, DueSpan span) {
        var asked = span.day(question.askedAt());
        return DueItem.of(
                "community.QuestionsDue",
                question.id(),
                question.cohortId(),
                question.title(),
                List.of(asked, DAYS),
                span.days().plus(asked, DAYS),
                asked,
                CommunityPaths.question(question.id()));
    }
}
