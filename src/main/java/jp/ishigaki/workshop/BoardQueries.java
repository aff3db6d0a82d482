package jp.ishigaki.workshop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.workshop.Narrowing.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board as its reader may see it, narrowed as asked. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class BoardQueries {

    /** More cards than this are not drawn; the reader is told to narrow the board. */
    public static final int MOST = 2000;

    private static final String CARDS = """
            select i.id, i.title, i.company_id, c.name as company, c.name_kana as kana, s.number as session, i.part,
                   i.section, i.disclosure, i.state, i.comments, i.due_on,
                   i.rested_at is not null as rested, coalesce(i.company_id = (select acting_company()), false) as own,
                   coalesce(i.solved_by_answer is not null or i.evidence <> ''
                            or i.evidence_file is not null, false) as traced, i.place, i.version
            from shown_issue i
            left join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
            left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
            """;

    private final JdbcClient db;
    private final AuditTrail audit;

    BoardQueries(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** The cards by column and place, at most {@value #MOST}; private ones across the company line go on record. */
    @Transactional
    public List<BoardCard> cards(Narrowing narrowing) {
        return cards(narrowing, any -> true);
    }

    /** The same for a reader who has the board before the eyes: only what is news to that reader goes on record. */
    @Transactional
    public List<BoardCard> cards(Narrowing narrowing, Predicate<BoardCard> news) {
        var cards = narrowed(CARDS, narrowing, " order by i.state, i.place, i.id limit " + MOST)
                .query(BoardCard.class)
                .list();
        onRecord(cards.stream().filter(news).toList());
        return cards;
    }

    /** The same of some cards: those of them that the board has now. */
    @Transactional
    public List<BoardCard> cards(Narrowing narrowing, Set<UUID> of, Predicate<BoardCard> news) {
        var cards = BoardConditions.of(narrowing)
                .among(of)
                .into(CARDS, " order by i.state, i.place, i.id", db)
                .query(BoardCard.class)
                .list();
        onRecord(cards.stream().filter(news).toList());
        return cards;
    }

    /** One card wherever it stands now; empty when it is not the reader's to see any more. */
    @Transactional
    public Optional<BoardCard> card(UUID id) {
        return onRecord(db.sql(CARDS + "where i.id = ?")
                        .param(id)
                        .query(BoardCard.class)
                        .list())
                .stream()
                .findFirst();
    }

    /** How many cards the whole board has in each column; those put to rest are not counted. */
    public Map<IssueState, Integer> totals(@Nullable UUID cohort) {
        var totals = new EnumMap<IssueState, Integer>(IssueState.class);
        db.sql("""
                        select state, count(*) as cards from shown_places(coalesce(cast(? as uuid), acting_cohort()))
                        where not resting group by state
                        """).param(cohort).query(Total.class).list().forEach(total -> totals.put(total.state, total.cards));
        return totals;
    }

    /** What each narrowing hides by itself: how many cards more there would be without it. */
    public Map<By, Integer> hidden(Narrowing narrowing) {
        var hidden = new EnumMap<By, Integer>(By.class);
        int shown = count(narrowing);
        narrowing.by().forEach(by -> hidden.put(by, count(narrowing.without(by)) - shown));
        return hidden;
    }

    /** The companies that have issues on the board which the reader may know to be theirs, by how they are read. */
    public List<BoardCompany> companies(@Nullable UUID cohort) {
        return db.sql("""
                        select c.id, c.name, coalesce(c.id = acting_company(), false) as own from company c
                        where c.id in (select i.company_id from shown_issue i
                            where i.cohort_id = coalesce(cast(? as uuid), acting_cohort()))
                        order by c.name_kana, c.name, c.id
                        """).param(cohort).query(BoardCompany.class).list();
    }

    public List<ColumnLimit> limits(@Nullable UUID cohort) {
        return db.sql("""
                        select state, most, most_of_company from board_limit
                        where cohort_id = coalesce(cast(? as uuid), acting_cohort())
                        """).param(cohort).query(ColumnLimit.class).list();
    }

    /** Who moved a card of the actor's own company last, and where to; empty when it never left its column. */
    public Optional<LastMove> lastMove(UUID card) {
        return db.sql("""
                        select h.changed_at as at, coalesce(p.name, '') as person, h.to_value as state,
                               coalesce(h.changed_by = acting_person(), false) as own
                        from issue_change h
                        left join person p on p.tenant_id = h.tenant_id and p.id = h.changed_by
                        where h.issue_id = ? and h.to_value in ('RAISED', 'WORKING', 'AGREED', 'CLAIMED', 'VERIFIED')
                        order by h.changed_at desc, h.id limit 1
                        """).param(card).query(LastMove.class).optional();
    }

    Held held(UUID cohort, IssueState column) {
        return db.sql("""
                        select count(*) as "all", count(*) filter (where own) as own
                        from shown_places(?) where state = ? and not resting
                        """).param(cohort).param(column.name()).query(Held.class).single();
    }

    private int count(Narrowing narrowing) {
        return narrowed(
                        "select count(*) from shown_issue i left join session s on s.tenant_id = i.tenant_id"
                                + " and s.id = i.session_id ",
                        narrowing,
                        "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec narrowed(String select, Narrowing narrowing, String rest) {
        return BoardConditions.of(narrowing).into(select, rest, db);
    }

    private List<BoardCard> onRecord(List<BoardCard> cards) {
        audit.readAcrossCompanyLine(
                "issue.titles.read",
                cards.stream()
                        .filter(card -> card.disclosure() == Disclosure.COMPANY_ONLY && !card.own())
                        .map(BoardCard::companyId)
                        .filter(Objects::nonNull)
                        .toList());
        return cards;
    }

    record Held(int all, int own) {}

    record Total(IssueState state, int cards) {}
}
