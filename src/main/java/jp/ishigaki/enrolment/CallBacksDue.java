package jp.ishigaki.enrolment;

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

/** Applicants whom nobody has called back. */
@Component
@Order(10)
class CallBacksDue implements DueItems {

    private record Waiting(UUID id, UUID cohortId, String companyName, Instant receivedAt, int total) {}

    private final JdbcClient db;

    CallBacksDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var waiting = db.sql("""
                        select id, cohort_id, company_name, received_at, count(*) over () as total from application
                        where state = 'RECEIVED' and (cast(:cohort as uuid) is null or cohort_id = :cohort)
                        order by received_at, id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Waiting.class)
                .list();
        return DueList.of(
                waiting.stream().map(each -> item(each, span)).toList(),
                waiting.stream().mapToInt(Waiting::total).findFirst().orElse(0));
    }

    private static DueItem item(Waiting waiting, DueSpan span) {
        var received = span.day(waiting.receivedAt());
        return DueItem.of(
                "enrolment.CallBacksDue",
                waiting.id(),
                waiting.cohortId(),
                waiting.companyName(),
                List.of(received, CallBacks.DAYS),
                span.days().plus(received, CallBacks.DAYS),
                received,
                EnrolmentPaths.application(waiting.id()));
    }
}
