package jp.ishigaki.workshop;

import java.util.ArrayList;
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

    private static final int MOST_TAGS = 60;

    private final JdbcClient db;
    private final Stalling stalling;
    private final AuditTrail audit;

    BoardQueries(JdbcClient db, Stalling stalling, AuditTrail audit) {
        this.db = db;
        this.stalling = stalling;
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
        var cards = narrowed(BoardCards.SELECT, narrowing, " order by i.state, i.place, i.id limit " + MOST)
                .query(BoardCards.now(stalling))
                .list();
        onRecord(cards.stream().filter(news).toList());
        return cards;
    }

    /** The same of some cards: those of them that the board has now. */
    @Transactional
    public List<BoardCard> cards(Narrowing narrowing, Set<UUID> of, Predicate<BoardCard> news) {
        var cards = BoardConditions.of(narrowing)
                .among(of)
                .into(BoardCards.SELECT, " order by i.state, i.place, i.id", db)
                .query(BoardCards.now(stalling))
                .list();
        onRecord(cards.stream().filter(news).toList());
        return cards;
    }

    /** One card wherever it stands now; empty when it is not the reader's to see any more. */
    @Transactional
    public Optional<BoardCard> card(UUID id) {
        return onRecord(db.sql(BoardCards.SELECT + "where i.id = ?")
                        .param(id)
                        .query(BoardCards.now(stalling))
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

    /**
     * In whose hands the issues of the board are, and the words they are marked with. Private ones of other companies are
     * left out: reading them would have to go on record.
     */
    public BoardMarks marks(@Nullable UUID cohort) {
        var owners = new ArrayList<Colleague>();
        var tags = new ArrayList<String>();
        db.sql("""
                        with seen as materialized (select i.owner_id, i.tags from shown_issue i
                            where i.cohort_id = coalesce(cast(? as uuid), acting_cohort())
                              and (i.disclosure <> 'COMPANY_ONLY' or i.company_id = (select acting_company())))
                        select p.id as person, p.name as word, 0 as uses from person p
                        where p.id in (select owner_id from seen)
                        union all
                        select null, t.tag, count(*) from seen cross join unnest(seen.tags) t (tag) group by t.tag
                        order by uses desc, word, person
                        """).param(cohort).query(row -> {
            var person = row.getObject("person", UUID.class);
            if (person != null) {
                owners.add(new Colleague(person, row.getString("word")));
            } else if (tags.size() < MOST_TAGS) {
                tags.add(row.getString("word"));
            }
        });
        return new BoardMarks(owners, tags);
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
