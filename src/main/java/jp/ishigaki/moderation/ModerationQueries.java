package jp.ishigaki.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office reviews. What it reads of a company's own questions goes on record. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ModerationQueries {

    private static final int EXCERPT = 160;
    private static final int MOST = 100;
    private static final String REPORTS = """
            select r.id, r.question_id, r.answer_id, r.comment_id, coalesce(qw.title, q.title) as title,
                   left(coalesce(w.body, k.body, a.body, q.body), %d) as excerpt,
                   (case when k.id is not null then k.hidden when a.id is not null then a.hidden else q.hidden end)
                       is not null as hidden,
                   r.reason, r.words, coalesce(p.name, '') as reporter, coalesce(c.name, '') as company,
                   r.reported_at, r.decided_at, d.verdict, d.reason as why,
                   case when q.disclosure = 'COMPANY' then q.company_id end as private_to
            from post_report r
            join question q on q.tenant_id = r.tenant_id and q.id = r.question_id
            left join answer a on a.tenant_id = r.tenant_id and a.id = r.answer_id
            left join post_comment k on k.tenant_id = r.tenant_id and k.id = r.comment_id
            left join words_aside w on w.tenant_id = r.tenant_id
                and w.post_id = coalesce(r.comment_id, r.answer_id, r.question_id)
            left join words_aside qw on qw.tenant_id = r.tenant_id and qw.post_id = r.question_id
            left join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
            left join lateral (
                select x.name from membership m join company x on x.tenant_id = m.tenant_id and x.id = m.company_id
                where m.tenant_id = r.tenant_id and m.person_id = r.person_id and m.cohort_id = r.cohort_id
                order by m.ended_at nulls first limit 1) c on true
            left join lateral (
                select x.verdict, x.reason from post_decision x
                where x.tenant_id = r.tenant_id and x.post_id = coalesce(r.comment_id, r.answer_id, r.question_id)
                  and x.decided_at = r.decided_at and x.verdict <> 'WITHDRAWN'
                order by x.place desc limit 1) d on true
            """.formatted(EXCERPT);

    private final JdbcClient db;
    private final AuditTrail audit;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ModerationQueries(JdbcClient db, AuditTrail audit, BusinessCalendar calendar, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What waits, the oldest first; what is decided, the latest first. */
    public Slice<ReportRow, ReportKey> reports(ReportFilter filter, @Nullable ReportKey after, int size) {
        var condition = filter == ReportFilter.OPEN
                ? "r.decided_at is null and (cast(:id as uuid) is null or (r.reported_at, r.id) > (:at, cast(:id as uuid)))"
                        + " order by r.reported_at, r.id"
                : "r.decided_at is not null"
                        + " and (cast(:id as uuid) is null or (r.decided_at, r.id) < (:at, cast(:id as uuid)))"
                        + " order by r.decided_at desc, r.id desc";
        var days = calendar.days();
        var rows = db.sql(REPORTS + "where " + condition + " limit :rows")
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query((row, number) -> report(row, days))
                .list();
        audit.readAcrossCompanyLine(
                "question.titles.read",
                rows.stream().map(ReportRow::privateTo).filter(Objects::nonNull).toList());
        return Slice.of(
                rows,
                size,
                row -> new ReportKey(
                        filter == ReportFilter.OPEN ? row.reportedAt() : Objects.requireNonNull(row.decidedAt()),
                        row.id()));
    }

    @Transactional(readOnly = true)
    public ReportCounts counts() {
        return db.sql("""
                        select count(*)::integer as open,
                               count(*) filter (where reason = 'CONFIDENTIAL')::integer as secrets
                        from post_report where decided_at is null
                        """).query(ReportCounts.class).single();
    }

    /**
     * @param post an answer or a comment; null for the question itself
     * @throws MissingException when there is no such post
     */
    public Review review(UUID question, @Nullable UUID post) {
        var id = post == null ? question : post;
        var days = calendar.days();
        var reports = db.sql(REPORTS + """
                        where r.decided_at is null and r.question_id = :question
                          and coalesce(r.comment_id, r.answer_id, r.question_id) = :post
                        order by r.reported_at, r.id limit :most
                        """)
                .param("question", question)
                .param("post", id)
                .param("most", MOST)
                .query((row, number) -> report(row, days))
                .list();
        var decisions = decisions(id);
        return db.sql("""
                        select a.id as answer, k.id as comment,
                               coalesce(qw.title, q.title) as title, coalesce(w.body, k.body, a.body, q.body) as body,
                               case when k.id is not null then k.hidden when a.id is not null then a.hidden
                                    else q.hidden end as hidden,
                               case when q.disclosure = 'COMPANY' then q.company_id end as private_to
                        from question q
                        left join answer a on a.tenant_id = q.tenant_id and a.question_id = q.id and a.id = :post
                        left join post_comment k on k.tenant_id = q.tenant_id and k.question_id = q.id and k.id = :post
                        left join words_aside w on w.tenant_id = q.tenant_id and w.post_id = :post
                        left join words_aside qw on qw.tenant_id = q.tenant_id and qw.post_id = q.id
                        where q.id = :question and :post in (q.id, a.id, k.id)
                        """)
                .param("question", question)
                .param("post", id)
                .query((row, number) -> {
                    goesOnRecord(row.getObject("private_to", UUID.class));
                    return new Review(
                            id,
                            question,
                            row.getObject("answer", UUID.class),
                            row.getObject("comment", UUID.class),
                            row.getString("title"),
                            row.getString("body"),
                            row.getString("hidden") != null,
                            "WRITER".equals(row.getString("hidden")),
                            reports,
                            decisions);
                })
                .optional()
                .orElseThrow(MissingException::new);
    }

    private void goesOnRecord(@Nullable UUID company) {
        if (company != null) {
            audit.readAcrossCompanyLine("question.read", company);
        }
    }

    private List<DecisionRow> decisions(UUID post) {
        return db.sql("""
                        select d.verdict, d.reason, coalesce(p.name, '') as person, d.decided_at as at
                        from post_decision d
                        left join person p on p.tenant_id = d.tenant_id and p.id = d.decided_by
                        where d.post_id = ? order by d.place
                        """).param(post).query(DecisionRow.class).list();
    }

    private ReportRow report(ResultSet row, BusinessDays days) throws SQLException {
        var reportedAt = row.getTimestamp("reported_at").toInstant();
        var decidedAt = row.getTimestamp("decided_at");
        var verdict = row.getString("verdict");
        return new ReportRow(
                row.getObject("id", UUID.class),
                row.getObject("question_id", UUID.class),
                row.getObject("answer_id", UUID.class),
                row.getObject("comment_id", UUID.class),
                row.getString("title"),
                row.getString("excerpt"),
                row.getBoolean("hidden"),
                ReportReason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getString("reporter"),
                row.getString("company"),
                reportedAt,
                days.between(dayOf(reportedAt), LocalDate.now(clock)),
                decidedAt == null ? null : decidedAt.toInstant(),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("why"),
                row.getObject("private_to", UUID.class));
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
