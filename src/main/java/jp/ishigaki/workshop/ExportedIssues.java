package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The issues of a cohort as a file of them shows them; the reading goes on record. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
class ExportedIssues {

    static final int PAGE = 200;

    record Line(
            UUID id,
            @Nullable UUID companyId,
            @Nullable String company,
            boolean anonymous,
            @Nullable Integer session,
            @Nullable Integer part,
            @Nullable String section,
            String title,
            String situation,
            Disclosure disclosure,
            IssueState state,
            Instant raisedAt,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient db;
    private final AuditTrail audit;

    ExportedIssues(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** The next ones behind the given, the first raised first. */
    public Slice<Line, Line> page(UUID cohort, @Nullable Line after) {
        var rows = db.sql("""
                        select i.id, i.company_id, c.name as company, i.anonymous, s.number as session, i.part, i.section,
                               i.title, i.situation, i.disclosure, i.state, i.raised_at, i.due_on
                        from shown_issue i
                        left join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
                        left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
                        where i.cohort_id = :cohort
                          and (cast(:id as uuid) is null or (i.raised_at, i.id) > (:at, cast(:id as uuid)))
                        order by i.raised_at, i.id limit :rows
                        """)
                .param("cohort", cohort)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.raisedAt()))
                .param("rows", PAGE + 1)
                .query(Line.class)
                .list();
        var page = Slice.of(rows, PAGE, last -> last);
        audit.readAcrossCompanyLine(
                "issues.exported",
                page.items().stream()
                        .flatMap(line -> Stream.ofNullable(line.companyId()))
                        .toList());
        return page;
    }
}
