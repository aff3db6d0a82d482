package jp.ishigaki.solvedcase;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueOrigins;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as screens show them: with their company where it shows itself, and without it where it does not. */
@Service
@Transactional
@AllowedFor
public class CaseQueries {

    private static final int LOOKED_AT = 500;
    private static final int SUGGESTED = 3;

    static final String ROWS = """
            select c.id, c.company_id as company, k.name as company_name, c.title, c.part, c.section, c.disclosure, c.shared_at,
                   c.changed_at, coalesce(t.thanks, 0) as thanks, coalesce(c.company_id = acting_company(), false) as own,
                   c.anonymous, c.changes as version
            from shown_case c
            left join company k on k.tenant_id = c.tenant_id and k.id = c.company_id
            left join thanks_of_cases() t on t.case_id = c.id
            where\s""";

    private record More(
            String beforeText,
            String doneText,
            String resultText,
            @Nullable UUID issueId,
            boolean thanked) {}

    private record Titled(UUID id, String title, @Nullable String section) {}

    private final JdbcClient db;
    private final AuditTrail audit;
    private final IssueOrigins origins;

    CaseQueries(JdbcClient db, AuditTrail audit, IssueOrigins origins) {
        this.db = db;
        this.audit = audit;
        this.origins = origins;
    }

    /**
     * Shared cases and the own company's, the newest first, after the given one when paging.
     *
     * @param cohort null for the acting one
     * @param words that its title or texts contain; empty for any
     */
    public Slice<CaseRow, CaseKey> list(@Nullable UUID cohort, String words, @Nullable CaseKey after, int size) {
        var rows = db.sql(ROWS + """
                        c.cohort_id = coalesce(cast(:cohort as uuid), acting_cohort())
                          and (c.disclosure <> 'COMPANY_ONLY' or c.company_id = acting_company())
                          and (:words = '' or position(lower(:words) in
                               lower(concat_ws(' ', c.title, c.before_text, c.done_text, c.result_text))) > 0)
                          and (cast(:id as uuid) is null or (c.changed_at, c.id) < (:at, cast(:id as uuid)))
                        order by c.changed_at desc, c.id desc limit :rows
                        """)
                .param("cohort", cohort)
                .param("words", words.strip())
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(CaseRow.class)
                .list();
        return Slice.of(rows, size, CaseRow::key);
    }

    /** One case; a look across the company line at what was not shared by name goes on record. */
    public CaseDetails solvedCase(UUID id) {
        var row = db.sql(ROWS + "c.id = :id")
                .param("id", id)
                .query(CaseRow.class)
                .optional()
                .orElseThrow(MissingException::new);
        var more = db.sql("""
                        select c.before_text, c.done_text, c.result_text, c.issue_id,
                               exists (select from case_thanks t where t.case_id = c.id and t.company_id = acting_company())
                                   as thanked
                        from shown_case c where c.id = ?
                        """).param(id).query(More.class).single();
        goesOnRecord(row, more.issueId);
        return new CaseDetails(
                row,
                new CaseText(row.title(), more.beforeText, more.doneText, more.resultText, row.section()),
                more.issueId,
                more.thanked);
    }

    /** Of one about an anonymous issue the staff's look alone, without the company: not all who read the trail know it. */
    private void goesOnRecord(CaseRow row, @Nullable UUID issue) {
        if (row.company() == null || row.own() || row.disclosure() == Disclosure.COHORT || issue == null) {
            return;
        }
        if (!origins.isAnonymous(issue)) {
            audit.readAcrossCompanyLine("solvedcase.read", row.company());
        } else if (origins.mayGoOnRecord(issue)) {
            audit.record("solvedcase.read", row.id());
        }
    }

    /** The case of an issue, to whoever may know that it is about it. */
    public Optional<CaseRow> ofIssue(UUID issue) {
        return db.sql(ROWS + "c.issue_id = :issue")
                .param("issue", issue)
                .query(CaseRow.class)
                .optional();
    }

    /** Up to three cases of others that are about the same section or say the same in their titles, the likeliest first. */
    @Transactional(readOnly = true)
    public List<CaseRow> similar(String title, @Nullable String section) {
        var likeness = new Likeness(title);
        var found = db.sql("""
                        select id, title, section from shown_case
                        where cohort_id = acting_cohort() and disclosure <> 'COMPANY_ONLY'
                          and company_id is distinct from acting_company()
                        order by shared_at desc, id limit ?
                        """).param(LOOKED_AT).query(Titled.class).list().stream()
                .filter(each -> weight(each, likeness, section) > 0)
                .sorted(Comparator.comparingDouble((Titled each) -> -weight(each, likeness, section)))
                .limit(SUGGESTED)
                .map(Titled::id)
                .toList();
        return found.isEmpty()
                ? List.of()
                : db
                        .sql(ROWS + "c.id = any (:ids)")
                        .param("ids", found.toArray(UUID[]::new))
                        .query(CaseRow.class)
                        .list()
                        .stream()
                        .sorted(Comparator.comparingInt(row -> found.indexOf(row.id())))
                        .toList();
    }

    private static double weight(Titled each, Likeness likeness, @Nullable String section) {
        return likeness.to(each.title()) + (section != null && section.equals(each.section()) ? 1 : 0);
    }
}
