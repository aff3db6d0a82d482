package jp.ishigaki.community;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.Turn;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens show of questions. Row-level security leaves those of the actor's cohort, and all to staff. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CommunityQueries {

    private static final int MOST = 100;
    private static final String QUESTIONS = """
            select q.id, q.title, coalesce(b.role, q.role) as role, c.name as company, q.section, q.part, q.asked_at,
                   q.answers, q.accepted_answer is not null as solved, q.endorsed, q.disclosure, q.pseudonymous,
                   q.company_id, q.wanted, q.closed
            from question q
            left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
            left join company c on c.tenant_id = q.tenant_id and c.id = coalesce(q.company_id, b.company_id)
            """;
    private static final String MINE = """
            q.id in (select m.id from question m where m.asked_by = (select acting_person())
                     union all select y.post_id from byline y
                     where y.alias = 0 and y.person_id = (select acting_person()))""";

    private final JdbcClient db;
    private final Acting acting;
    private final Threads threads;
    private final Comments comments;
    private final AuditTrail audit;

    CommunityQueries(JdbcClient db, Acting acting, Threads threads, Comments comments, AuditTrail audit) {
        this.db = db;
        this.acting = acting;
        this.threads = threads;
        this.comments = comments;
        this.audit = audit;
    }

    /** Newest first; of one part of the textbook, if given. */
    @Transactional
    public Slice<QuestionRow, QuestionKey> questions(
            QuestionFilter filter, @Nullable Integer part, @Nullable QuestionKey after, int size) {
        return questions(QuestionScope.of(filter).ofPart(part), Turn.after(after), size);
    }

    /**
     * Newest first. Turning back to less than a page is turning to the first page, which is a whole one. Private ones
     * across the company line go on record.
     */
    @Transactional
    public Slice<QuestionRow, QuestionKey> questions(QuestionScope scope, Turn<QuestionKey> turn, int size) {
        var places = new QuestionPlaces(scope, acting.actor().cohort() != null, turn, size + 1);
        var rows = db.sql(QUESTIONS + places.sql())
                .params(places.values())
                .query(QuestionRow.class)
                .list();
        return turn.back() && rows.size() <= size
                ? questions(scope, Turn.first(), size)
                : Slice.of(onRecord(rows), size, QuestionRow::key, turn);
    }

    /** What the policy says anyway, said so that the index of the cohort is used. */
    private String place() {
        return acting.actor().cohort() == null ? "true" : "q.cohort_id = (select acting_cohort())";
    }

    /** Whether the actor's company stands under a pseudonym in the thread, as only its own people may learn. */
    public boolean standsUnnamedIn(UUID question) {
        return db.sql("""
                        select exists (select from byline where question_id = ? and company_id = acting_company())
                        """).param(question).query(Boolean.class).single();
    }

    /** A read across the company line goes on record; one behind a pseudonym without the company. */
    @Transactional
    public QuestionDetails question(UUID id) {
        var actor = acting.actor();
        var row = db.sql(QUESTIONS + "where q.id = ?")
                .param(id)
                .query(QuestionRow.class)
                .optional()
                .orElseThrow(MissingException::new);
        goesOnRecord(row);
        var answers = threads.answers(id);
        var changes = threads.changes(id);
        var newest = comments.newest(id);
        var closings = threads.closings(id);
        return db.sql("""
                        select p.name, q.body, q.tags, s.title as section_title,
                               coalesce(q.asked_by, b.person_id) as asked_by,
                               coalesce(q.company_id, b.company_id) as company_id,
                               exists (select from question_vote v where v.tenant_id = q.tenant_id
                                       and v.question_id = q.id and v.person_id = acting_person()) as wanted, q.edits,
                               q.edition, q.split_from is not null as split_off,
                               coalesce(q.pages, (select string_agg(k.pages, ', ' order by k.place) from (
                                   select r.pages, min(r.place) as place from textbook_reference r
                                   where r.tenant_id = q.tenant_id and r.edition = q.edition
                                     and r.section = q.section group by r.pages) k)) as pages
                        from question q
                        left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
                        left join person p on p.tenant_id = q.tenant_id and p.id = coalesce(q.asked_by, b.person_id)
                        left join section s on s.tenant_id = q.tenant_id and s.number = q.section
                        where q.id = ?
                        """)
                .param(id)
                .query((rest, number) -> new QuestionDetails(
                        row,
                        textOf(rest.getString("name")),
                        rest.getString("body"),
                        List.of((String[]) rest.getArray("tags").getArray()),
                        rest.getString("section_title"),
                        answers,
                        actor.is(Role.STAFF) || actor.person().equals(rest.getObject("asked_by", UUID.class)),
                        actor.person().equals(rest.getObject("asked_by", UUID.class)),
                        actor.company() != null && actor.company().equals(rest.getObject("company_id", UUID.class)),
                        TextbookReference.of(rest.getString("edition"), row.section(), rest.getString("pages")),
                        changes,
                        rest.getBoolean("wanted"),
                        rest.getInt("edits"),
                        newest,
                        closings,
                        rest.getBoolean("split_off")))
                .single();
    }

    /** Asked before the moment and without any answer, oldest first. */
    @Transactional
    public List<QuestionRow> unansweredOlderThan(Instant moment) {
        return onRecord(db.sql(QUESTIONS + "where " + place()
                        + " and q.answers = 0 and not q.closed and q.asked_at < ? order by q.asked_at, q.id limit "
                        + MOST)
                .param(Timestamp.from(moment))
                .query(QuestionRow.class)
                .list());
    }

    /** One's own questions without an accepted answer, newest first. */
    public List<QuestionRow> mineOpen() {
        return db.sql(QUESTIONS + """
                        where\s""" + MINE + """
                         and q.accepted_answer is null and not q.closed
                        order by q.asked_at desc, q.id limit\s""" + MOST)
                .query(QuestionRow.class)
                .list();
    }

    /** Where an answer came from; missing when the actor may not read it. */
    public AnswerTrace trace(UUID answer) {
        return db.sql("""
                        select a.id as answer, q.id as question, q.title, a.role, c.name as company, a.answered_at,
                               a.id is not distinct from q.accepted_answer as accepted,
                               a.endorsed_by is not null as endorsed
                        from answer a
                        join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
                        left join company c on c.tenant_id = a.tenant_id and c.id = a.company_id
                        where a.id = ?
                        """).param(answer).query(AnswerTrace.class).optional().orElseThrow(MissingException::new);
    }

    private List<QuestionRow> onRecord(List<QuestionRow> rows) {
        audit.readAcrossCompanyLine(
                "question.titles.read",
                rows.stream()
                        .filter(row -> row.disclosure() == QuestionDisclosure.COMPANY)
                        .map(row -> Objects.requireNonNull(row.companyId()))
                        .toList());
        return rows;
    }

    /** Not all who read the trail have looked behind the pseudonym. */
    private void goesOnRecord(QuestionRow row) {
        var company = row.companyId();
        if (row.disclosure() == QuestionDisclosure.COMPANY && company != null) {
            audit.readAcrossCompanyLine("question.read", company);
        } else if (row.pseudonymous() && row.company() != null && acting.actor().is(Role.STAFF)) {
            audit.record("question.read", row.id());
        }
    }

    private static String textOf(@Nullable String text) {
        return text == null ? "" : text;
    }
}
