package jp.ishigaki.faq;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for those who write and review. Editions are compared with the tenant's newest one, whichever the reader
 * has at hand, as the cohorts to come read in that.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
public class FaqDesk {

    /** Nobody has looked at it for so long that somebody should. */
    public static final Period STALE = Period.ofMonths(12);

    /** What an expert confirmed, or gave and the asker accepted, is not the company's own, and has no entry. */
    static final String PROPOSALS = """
            from answer a
            join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
            left join faq_consent k on k.tenant_id = q.tenant_id and k.question_id = q.id
            left join faq_dismissal d on d.tenant_id = a.tenant_id and d.answer_id = a.id
            where (a.endorsed_by is not null or a.role = 'EXPERT' and q.accepted_answer = a.id)
              and q.disclosure in ('COHORT', 'EXPERTS') and k.agreed is distinct from false
              and q.hidden is null and a.hidden is null
              and not exists (select from faq_source s where s.tenant_id = a.tenant_id and s.answer_id = a.id)
            """;

    private static final String NEWEST = """
            select e.id, v.question, v.part, v.section, v.edition, v.written_at as at, e.helpful, e.state,
                   e.newest, e.released is distinct from e.newest as unreleased, cast(null as text) as drift
            from faq_entry e
            join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.newest
            """;
    private static final String DRIFTED =
            "faq_drift(v.edition, v.section, v.section_title, (select newest_edition())) is not null";

    private final JdbcClient db;
    private final Clock clock;

    FaqDesk(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many each list holds; one whose newest version the actor may not read stands in none that shows that. */
    public Map<FaqScope, Integer> counts() {
        var counts = new EnumMap<FaqScope, Integer>(FaqScope.class);
        db.sql("""
                        select x.proposals, x.dismissed,
                               count(n.number) filter (where e.state in ('DRAFT', 'RETURNED')) as drafts,
                               count(n.number) filter (where e.state = 'IN_REVIEW') as review,
                               count(*) filter (where e.released is not null
                                   and (e.confirmed_at < :long_ago or\s""" + DRIFTED + """
                        )) as confirm,
                               count(n.number) filter (where e.state = 'RETIRED') as retired
                        from (select count(*) filter (where d.answer_id is null) as proposals,
                                     count(d.answer_id) as dismissed\s""" + PROPOSALS + """
                        ) x
                        left join faq_entry e on true
                        left join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.released
                        left join faq_version n on n.tenant_id = e.tenant_id and n.entry_id = e.id and n.number = e.newest
                        group by x.proposals, x.dismissed
                        """)
                .param("long_ago", longAgo())
                .query(row -> {
                    for (var scope : FaqScope.values()) {
                        counts.put(scope, row.getInt(scope.word()));
                    }
                });
        return counts;
    }

    /** The latest first. */
    public Slice<FaqProposal, FaqKey> proposals(@Nullable Integer part, @Nullable FaqKey after, int size) {
        var rows = db.sql("""
                        select x.answer, x.question, x.title, x.part, x.at, x.for_experts,
                               case when not x.asked then null when x.agreed then 'GIVEN' else 'WAITING' end as consent
                        from (select a.id as answer, q.id as question, q.title, q.part,
                                     coalesce(a.endorsed_at, a.answered_at) as at, q.disclosure = 'EXPERTS' as for_experts,
                                     k.question_id is not null as asked, k.agreed\s""" + PROPOSALS + """
                              and d.answer_id is null) x
                        where (cast(:part as integer) is null or x.part = cast(:part as integer))
                          and (cast(:id as uuid) is null or (x.at, x.answer) < (:at, cast(:id as uuid)))
                        order by x.at desc, x.answer desc limit :rows
                        """)
                .param("part", part)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(FaqProposal.class)
                .list();
        return Slice.of(rows, size, FaqProposal::key);
    }

    /** Entries of one of the other lists, the latest first. */
    public Slice<FaqRow, FaqKey> entries(FaqScope scope, @Nullable Integer part, @Nullable FaqKey after, int size) {
        var place = scope == FaqScope.CONFIRM ? "e.confirmed_at" : "v.written_at";
        var statement = db.sql((scope == FaqScope.CONFIRM ? FaqQueries.rows("newest_edition()") : NEWEST) + "where "
                        + condition(scope) + """
                         and (cast(:part as integer) is null or v.part = cast(:part as integer))
                          and (cast(:id as uuid) is null or (%1$s, e.id) < (:at, cast(:id as uuid)))
                        order by %1$s desc, e.id desc limit :rows
                        """.formatted(place))
                .param("part", part)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1);
        if (scope == FaqScope.CONFIRM) {
            statement = statement.param("long_ago", longAgo());
        }
        return Slice.of(statement.query(FaqRow.class).list(), size, FaqRow::key);
    }

    private static String condition(FaqScope scope) {
        return switch (scope) {
            case PROPOSALS, DISMISSED -> throw new IllegalArgumentException("Proposals are no entries yet");
            case DRAFTS -> "e.state in ('DRAFT', 'RETURNED')";
            case REVIEW -> "e.state = 'IN_REVIEW'";
            case CONFIRM -> "(e.confirmed_at < :long_ago or " + DRIFTED + ")";
            case RETIRED -> "e.state = 'RETIRED'";
        };
    }

    private Timestamp longAgo() {
        return Timestamp.from(
                clock.instant().atZone(clock.getZone()).minus(STALE).toInstant());
    }

    /**
     * Of a question's answers those that could become an entry, but for the dismissed ones, and those that did, as far
     * as the actor sees them.
     */
    @AllowedFor
    public List<FaqOfAnswer> ofQuestion(UUID question) {
        return db.sql("""
                        select a.id as answer, e.id as entry, v.question as title, e.released is not null as released,
                               a.place
                        from answer a
                        join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
                        left join faq_source s on s.tenant_id = a.tenant_id and s.answer_id = a.id
                        left join faq_entry e on e.tenant_id = s.tenant_id and e.id = s.entry_id
                        left join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id
                            and v.number = coalesce(e.released, e.newest)
                        where a.question_id = ?
                          and (e.id is not null or a.hidden is null and q.hidden is null and (a.endorsed_by is not null
                               or a.role = 'EXPERT' and q.accepted_answer = a.id) and not exists (
                                   select from faq_dismissal d where d.tenant_id = a.tenant_id and d.answer_id = a.id))
                        order by a.place, a.id
                        """).param(question).query(FaqOfAnswer.class).list();
    }
}
