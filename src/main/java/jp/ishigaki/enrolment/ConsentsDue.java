package jp.ishigaki.enrolment;

import java.time.Instant;
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

/** Companies that have a place and not yet all four signatures. */
@Component
@Order(30)
class ConsentsDue implements DueItems {

    /** Business days after which the office asks: its own measure, no rule of the programme. */
    static final int DAYS = 5;

    private record Missing(
            UUID companyId,
            UUID cohortId,
            @Nullable UUID applicationId,
            String name,
            Instant openedAt,
            int signed,
            int total) {}

    private final JdbcClient db;

    ConsentsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var missing = db.sql("""
                        select e.company_id, e.cohort_id, e.application_id, c.name, e.opened_at,
                               (select count(*) from enrolment_signature s
                                where s.cohort_id = e.cohort_id and s.company_id = e.company_id) as signed,
                               count(*) over () as total
                        from enrolment e join company c on c.tenant_id = e.tenant_id and c.id = e.company_id
                        where e.state = 'CONSENT_PENDING'
                          and (cast(:cohort as uuid) is null or e.cohort_id = :cohort)
                        order by e.opened_at, e.company_id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("most", MOST)
                .query(Missing.class)
                .list();
        return DueList.of(
                missing.stream().map(each -> item(each, span)).toList(),
                missing.stream().mapToInt(Missing::total).findFirst().orElse(0));
    }

    private static DueItem item(Missing missing, DueSpan span) {
        var opened = span.day(missing.openedAt());
        var application = missing.applicationId();
        return DueItem.of(
                "enrolment.ConsentsDue",
                missing.companyId(),
                missing.cohortId(),
                missing.name(),
                List.of(opened, missing.signed()),
                span.days().plus(opened, DAYS),
                opened,
                application == null
                        ? EnrolmentPaths.enrolments(missing.cohortId())
                        : EnrolmentPaths.application(application));
    }
}
