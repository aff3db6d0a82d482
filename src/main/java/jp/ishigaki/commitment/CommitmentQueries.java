package jp.ishigaki.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commitments as screens show them. A look from outside the company goes on record. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT, Role.STAFF})
public class CommitmentQueries {

    private record More(
            String evidence,
            @Nullable UUID question,
            @Nullable UUID answer,
            @Nullable UUID file,
            String agreedBy,
            @Nullable String claimedBy,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt) {}

    private final Commitments commitments;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    CommitmentQueries(Commitments commitments, JdbcClient db, Clock clock, Acting acting, AuditTrail audit) {
        this.commitments = commitments;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    /** In the order of their days, after the given one when paging. */
    public Slice<CommitmentRow, CommitmentKey> list(CommitmentFilter filter, @Nullable CommitmentKey after, int size) {
        var rows = db.sql(Commitments.ROWS + """
                        c.cohort_id = coalesce(cast(:cohort as uuid), acting_cohort())
                          and (cast(:company as uuid) is null or c.company_id = :company)
                          and case :shown when 'OPEN' then c.state in ('AGREED', 'CLAIMED')
                                          when 'LATE' then c.state = 'AGREED' and c.due_on < :today
                                          when 'ALL' then true else c.state = :shown end
                          and (:words = '' or position(lower(:words) in lower(concat_ws(' ', c.title, i.title, p.name, k.name))) > 0)
                          and (cast(:id as uuid) is null or (c.due_on, c.id) > (:due, cast(:id as uuid)))
                        order by c.due_on, c.id limit :rows
                        """)
                .param("cohort", filter.cohort())
                .param("company", filter.company())
                .param("shown", filter.shown().name())
                .param("today", LocalDate.now(clock))
                .param("words", filter.words().strip())
                .param("id", after == null ? null : after.id())
                .param("due", after == null ? LocalDate.EPOCH : after.dueOn())
                .param("rows", size + 1)
                .query(CommitmentRow.class)
                .list();
        var page = Slice.of(rows, size, CommitmentRow::key);
        onRecord("commitment.titles.read", page.items());
        return page;
    }

    /** How many of a cohort stand where, as far as the actor reads them; those without any are absent. */
    @Transactional(readOnly = true)
    public Map<CommitmentShown, Integer> counts(@Nullable UUID cohort) {
        var counts = new EnumMap<CommitmentShown, Integer>(CommitmentShown.class);
        db.sql("""
                        select state, count(*) as found, count(*) filter (where state = 'AGREED' and due_on < :today) as late
                        from commitment where cohort_id = coalesce(cast(:cohort as uuid), acting_cohort()) group by state
                        """).param("cohort", cohort).param("today", LocalDate.now(clock)).query(row -> {
            var state = CommitmentState.valueOf(row.getString("state"));
            var found = row.getInt("found");
            counts.merge(CommitmentShown.ALL, found, Integer::sum);
            counts.merge(CommitmentShown.LATE, row.getInt("late"), Integer::sum);
            if (state == CommitmentState.AGREED || state == CommitmentState.CLAIMED) {
                counts.merge(CommitmentShown.OPEN, found, Integer::sum);
            }
            if (state != CommitmentState.AGREED) {
                counts.put(CommitmentShown.valueOf(state.name()), found);
            }
        });
        return counts;
    }

    public CommitmentDetails commitment(UUID id) {
        var row = commitments.commitment(id).orElseThrow(MissingException::new);
        onRecord("commitment.read", List.of(row));
        var more = db.sql("""
                        select c.evidence, c.evidence_question as question, c.evidence_answer as answer,
                               c.evidence_file as file, coalesce(a.name, '') as agreed_by, k.name as claimed_by,
                               v.name as verified_by, c.verified_at
                        from commitment c
                        left join person a on a.tenant_id = c.tenant_id and a.id = c.agreed_by
                        left join person k on k.tenant_id = c.tenant_id and k.id = c.claimed_by
                        left join person v on v.tenant_id = c.tenant_id and v.id = c.verified_by
                        where c.id = ?
                        """).param(id).query(More.class).single();
        return new CommitmentDetails(
                row,
                new Proof(more.evidence, more.question, more.answer, more.file),
                more.agreedBy,
                more.claimedBy,
                more.verifiedBy,
                more.verifiedAt,
                changes(id),
                row.state() == CommitmentState.CLAIMED
                        && acting.actor().is(Role.EXPERT, Role.STAFF)
                        && !row.ownClaim());
    }

    private List<CommitmentChange> changes(UUID id) {
        return db.sql("""
                        select h.field, coalesce(f.name, h.from_value) as from_value, coalesce(t.name, h.to_value) as to_value,
                               h.remark, coalesce(p.name, '') as person, h.changed_at
                        from commitment_change h
                        left join person p on p.tenant_id = h.tenant_id and p.id = h.changed_by
                        left join person f on h.field = 'OWNER' and f.tenant_id = h.tenant_id and f.id::text = h.from_value
                        left join person t on h.field = 'OWNER' and t.tenant_id = h.tenant_id and t.id::text = h.to_value
                        where h.commitment_id = ? order by h.number, array_position(
                            array['STATE', 'TITLE', 'OWNER', 'DUE', 'EXPECTED'], h.field)
                        """).param(id).query(CommitmentChange.class).list();
    }

    /** Those about an issue; none to a reader of the issue who is a stranger to the company. */
    @AllowedFor
    public List<CommitmentRow> ofIssue(UUID issue) {
        return onRecord("commitment.titles.read", commitments.ofIssue(issue));
    }

    /** Those agreed at a visit. */
    public List<CommitmentRow> ofDispatch(UUID dispatch) {
        return onRecord("commitment.titles.read", commitments.ofDispatch(dispatch));
    }

    /** The own company's that are to be done, the next day first. */
    @Transactional(readOnly = true)
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public List<CommitmentRow> upcoming(int most) {
        return db.sql(Commitments.ROWS + """
                        c.company_id = acting_company() and c.cohort_id = acting_cohort() and c.state = 'AGREED'
                        order by c.due_on, c.id limit :most
                        """)
                .param("most", most)
                .query(CommitmentRow.class)
                .list();
    }

    /** Who of a company may own a commitment, by name. */
    @Transactional(readOnly = true)
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
    public List<Owner> owners(UUID company) {
        if (!acting.actor().readsPrivate(company)) {
            throw new MissingException();
        }
        return db.sql("""
                        select distinct p.id as person, p.name from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where m.company_id = ? and m.cohort_id = acting_cohort() and m.ended_at is null
                        order by p.name, p.id
                        """).param(company).query(Owner.class).list();
    }

    /** What became of the issues of companies, by company, with one statement for forty as for one. */
    @Transactional(readOnly = true)
    @AllowedFor
    public Map<UUID, CommittedIssues> committed(Collection<UUID> companies) {
        var all = new HashMap<UUID, CommittedIssues>();
        if (companies.isEmpty()) {
            return all;
        }
        db.sql("""
                        select company_id, verified, committed, moved from commitment_counts(:companies)
                        """).param("companies", companies.toArray(UUID[]::new)).query(row -> {
            all.put(
                    row.getObject("company_id", UUID.class),
                    new CommittedIssues(row.getInt("verified"), row.getInt("committed"), row.getInt("moved")));
        });
        return all;
    }

    /**
     * The same of one company.
     *
     * @throws MissingException when its private records are not the actor's to read
     */
    @Transactional(readOnly = true)
    @AllowedFor
    public CommittedIssues committed(UUID company) {
        if (!acting.actor().readsPrivate(company)) {
            throw new MissingException();
        }
        return committed(List.of(company)).getOrDefault(company, CommittedIssues.NONE);
    }

    /** Beside an anonymous issue the staff's look alone, without the company: not all who read the trail know it. */
    private List<CommitmentRow> onRecord(String action, List<CommitmentRow> rows) {
        audit.readAcrossCompanyLine(
                action,
                rows.stream()
                        .filter(row -> !row.ofAnonymous())
                        .map(CommitmentRow::company)
                        .toList());
        if (acting.actor().is(Role.STAFF)) {
            audit.record(
                    action,
                    rows.stream()
                            .filter(CommitmentRow::ofAnonymous)
                            .map(CommitmentRow::id)
                            .toList());
        }
        return rows;
    }
}
