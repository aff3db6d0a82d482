package jp.ishigaki.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues as screens show them. Row-level security leaves only what the actor may see. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class IssueQueries {

    private static final int MOST = 2000;

    private static final String CARDS = """
            select i.id, i.title, i.company_id, c.name as company, s.number as session, i.part, i.section, i.disclosure,
                   i.state, i.raised_at, i.version, coalesce(i.company_id = acting_company(), false) as own,
                   i.comments, i.anonymous
            from shown_issue i
            left join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
            left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
            """;

    private final JdbcClient db;
    private final Acting acting;
    private final AuditTrail audit;
    private final ProofFiles proofs;

    IssueQueries(JdbcClient db, Acting acting, AuditTrail audit, ProofFiles proofs) {
        this.db = db;
        this.acting = acting;
        this.audit = audit;
        this.proofs = proofs;
    }

    /** The cards by column and place, at most 2000; private ones across the company line go on record. */
    @Transactional
    public List<IssueCard> board(BoardFilter filter) {
        var cards = db.sql(CARDS + """
                        where i.cohort_id = coalesce(cast(:cohort as uuid), acting_cohort())
                          and (cast(:session as integer) is null or s.number = :session)
                          and (not :mine or i.company_id = any (readable_companies()))
                        order by i.state, i.place, i.raised_at, i.id limit :most
                        """)
                .param("cohort", filter.cohort())
                .param("session", filter.session())
                .param("mine", filter.mine())
                .param("most", MOST)
                .query(IssueCard.class)
                .list();
        return onRecord(cards);
    }

    /** One issue; a look across the company line at a private one goes on record. */
    @Transactional
    public IssueDetails issue(UUID id) {
        var card = db.sql(CARDS + "where i.id = ?")
                .param(id)
                .query(IssueCard.class)
                .optional()
                .orElseThrow(MissingException::new);
        goesOnRecord(card);
        var more = db.sql("""
                        select i.situation, t.title as section_title, t.title_en as section_title_en,
                               coalesce(r.name, '') as raised_by,
                               i.solved_by_question, i.solved_by_answer, i.evidence, i.evidence_file, p.name as claimed_by,
                               v.name as verified_by, coalesce(i.claimed_by = acting_person(), false) as own_claim,
                               i.edition,
                               coalesce(i.pages, (select string_agg(k.pages, ', ' order by k.place) from (
                                   select r.pages, min(r.place) as place from textbook_reference r
                                   where r.tenant_id = i.tenant_id and r.edition = i.edition
                                     and r.section = i.section group by r.pages) k)) as pages
                        from shown_issue i
                        left join section t on t.tenant_id = i.tenant_id and t.number = i.section
                        left join person r on r.tenant_id = i.tenant_id and r.id = i.raised_by
                        left join person p on p.tenant_id = i.tenant_id and p.id = i.claimed_by
                        left join person v on v.tenant_id = i.tenant_id and v.id = i.verified_by
                        where i.id = ?
                        """).param(id).query(Story.class).single();
        var file = more.evidenceFile;
        return new IssueDetails(
                card,
                more.situation,
                more.sectionTitle,
                more.sectionTitleEn,
                more.raisedBy,
                more.solvedByQuestion,
                more.solvedByAnswer,
                more.evidence,
                file != null,
                file == null ? null : proofs.find(id, file).orElse(null),
                more.claimedBy,
                more.verifiedBy,
                mayVerify(card, more),
                comments(id),
                changes(id),
                TextbookReference.of(more.edition, card.section(), more.pages));
    }

    /** @throws MissingException when the company's private records are not the actor's to read */
    public IssueFacts factsOf(UUID company) {
        if (!acting.actor().readsPrivate(company)) {
            throw new MissingException();
        }
        var verified = db.sql("""
                        select id from issue where company_id = ? and state = 'VERIFIED' order by raised_at, id
                        """).param(company).query(UUID.class).list();
        return db.sql("select own, agreed, claimed, verified from issue_counts(array[?])")
                .param(company)
                .query((row, number) -> new IssueFacts(
                        row.getInt("own"),
                        row.getInt("agreed"),
                        row.getInt("claimed"),
                        row.getInt("verified"),
                        verified))
                .optional()
                .orElseGet(() -> new IssueFacts(0, 0, 0, 0, verified));
    }

    /** How far companies have come with their issues, those left out that the actor may not read or that have none. */
    public Map<UUID, IssueFacts> factsOf(List<UUID> companies) {
        var all = new HashMap<UUID, IssueFacts>();
        db.sql("select * from issue_counts(?)")
                .param(companies.toArray(UUID[]::new))
                .query(row -> {
                    all.put(
                            row.getObject("company_id", UUID.class),
                            new IssueFacts(
                                    row.getInt("own"),
                                    row.getInt("agreed"),
                                    row.getInt("claimed"),
                                    row.getInt("verified"),
                                    List.of()));
                });
        return all;
    }

    /** Issues of a company that are not verified yet, oldest first, as far as the actor may see them. */
    @Transactional
    public List<IssueCard> openOf(UUID company, int limit) {
        return onRecord(
                db.sql(CARDS + "where i.company_id = ? and i.state <> 'VERIFIED' order by i.raised_at, i.id limit ?")
                        .param(company)
                        .param(limit)
                        .query(IssueCard.class)
                        .list());
    }

    private List<IssueCard> onRecord(List<IssueCard> cards) {
        audit.readAcrossCompanyLine(
                "issue.titles.read",
                cards.stream()
                        .filter(card -> card.disclosure() == Disclosure.COMPANY_ONLY)
                        .map(card -> Objects.requireNonNull(card.companyId()))
                        .toList());
        return cards;
    }

    /** A look behind the mask names the issue and no company: not all who read the trail have looked behind. */
    private void goesOnRecord(IssueCard card) {
        if (card.companyId() != null && card.disclosure() == Disclosure.COMPANY_ONLY) {
            audit.readAcrossCompanyLine("issue.read", card.companyId());
        } else if (card.disclosure() == Disclosure.ANONYMISED
                && !card.anonymous()
                && acting.actor().is(Role.STAFF)) {
            audit.record("issue.read", card.id());
        }
    }

    private List<IssueComment> comments(UUID issue) {
        return db.sql("""
                        select k.id, coalesce(p.name, '') as author, coalesce(k.author_role, 'PARTICIPANT') as role, c.name as company,
                               k.written_at, k.body, k.by_raiser
                        from shown_comments(?) k
                        left join person p on p.id = k.author_id
                        left join company c on c.id = k.author_company_id
                        order by k.place limit ?
                        """).param(issue).param(MOST).query(IssueComment.class).list();
    }

    private List<IssueChange> changes(UUID issue) {
        return db.sql("""
                        select h.changed_at, coalesce(p.name, '') as person, h.from_value, h.to_value
                        from shown_changes(?) h
                        left join person p on p.id = h.changed_by
                        order by h.place limit ?
                        """).param(issue).param(MOST).query(IssueChange.class).list();
    }

    private boolean mayVerify(IssueCard card, Story more) {
        var actor = acting.actor();
        return card.state() == IssueState.CLAIMED
                && actor.is(Role.EXPERT, Role.STAFF)
                && card.companyId() != null
                && actor.readsPrivate(card.companyId())
                && !more.ownClaim;
    }

    record Story(
            String situation,
            @Nullable String sectionTitle,
            @Nullable String sectionTitleEn,
            String raisedBy,
            @Nullable UUID solvedByQuestion,
            @Nullable UUID solvedByAnswer,
            String evidence,
            @Nullable UUID evidenceFile,
            @Nullable String claimedBy,
            @Nullable String verifiedBy,
            boolean ownClaim,
            @Nullable String edition,
            @Nullable String pages) {}
}
