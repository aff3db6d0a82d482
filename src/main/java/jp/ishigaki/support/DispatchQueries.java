package jp.ishigaki.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits as far as the actor may read them: all for staff, those of the own companies for experts, a company's own. */
@Service
@Transactional(readOnly = true)
@AllowedFor({Role.STAFF, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class DispatchQueries {

    private final Dispatches dispatches;
    private final DispatchTable table;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    DispatchQueries(
            Dispatches dispatches, DispatchTable table, JdbcClient db, Clock clock, Acting acting, AuditTrail audit) {
        this.dispatches = dispatches;
        this.table = table;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    /** The four windows of a cohort, by number; none of one that the actor does not see. */
    public List<DispatchWindow> windows(UUID cohort) {
        return dispatches.windows(cohort);
    }

    /** Companies and their visits, by the sound of their names, after the given one when paging. */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public Slice<CompanyDispatches, CompanyKey> companies(DispatchFilter filter, @Nullable CompanyKey after, int size) {
        var page = table.companies(filter, after, size);
        var visits = page.items().isEmpty()
                ? List.<DispatchRow>of()
                : dispatches.rows(
                        "d.cohort_id = ? and d.company_id = any (?) and d.state <> 'CANCELLED' order by d.number",
                        filter.cohort(),
                        page.items().stream().map(DispatchTable.Line::company).toArray(UUID[]::new));
        var byCompany = visits.stream().collect(Collectors.groupingBy(DispatchRow::company));
        return new Slice<>(
                page.items().stream()
                        .map(line -> new CompanyDispatches(
                                line.company(),
                                line.name(),
                                line.nameKana(),
                                line.experts(),
                                byCompany.getOrDefault(line.company(), List.of())))
                        .toList(),
                page.next());
    }

    /** The same for a list that leaves the programme, which goes on record. */
    @Transactional
    @AllowedFor(Role.STAFF)
    public Slice<CompanyDispatches, CompanyKey> exported(UUID cohort, @Nullable CompanyKey after, int size) {
        var page = companies(new DispatchFilter(cohort, DispatchShown.ALL, 0), after, size);
        audit.readAcrossCompanyLine(
                "dispatches.exported",
                page.items().stream().map(CompanyDispatches::company).toList());
        return page;
    }

    /** How the four stand in a cohort, by number. */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public List<WindowCount> counts(UUID cohort) {
        return table.counts(cohort);
    }

    /** The visits of a span of days, cancelled ones too, in the order of time. */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public Slice<DispatchRow, DispatchKey> agenda(
            UUID cohort, LocalDate from, LocalDate to, @Nullable DispatchKey after, int size) {
        var own = acting.actor().is(Role.EXPERT) ? acting.actor().membership() : null;
        var span = "d.cohort_id = ? and d.held_on between ? and ? and (cast(? as uuid) is null or d.expert_id = ?)";
        var order = " order by d.held_on, d.starts_at, d.id limit ?";
        var rows = after == null
                ? dispatches.rows(span + order, cohort, from, to, own, own, size + 1)
                : dispatches.rows(
                        span + " and (d.held_on, d.starts_at, d.id) > (?, ?, ?)" + order,
                        cohort,
                        from,
                        to,
                        own,
                        own,
                        after.heldOn(),
                        after.startsAt(),
                        after.id(),
                        size + 1);
        return Slice.of(rows, size, DispatchRow::key);
    }

    public DispatchRow dispatch(UUID id) {
        return dispatches.dispatch(id).orElseThrow(MissingException::new);
    }

    /** All of a company in a cohort, cancelled ones too, by number and then by time. */
    public List<DispatchRow> ofCompany(UUID cohort, UUID company) {
        return dispatches.rows(
                "d.cohort_id = ? and d.company_id = ? order by d.number, d.held_on, d.starts_at, d.id",
                cohort,
                company);
    }

    /** The next visit of the own company, or the next that an expert makes. */
    @AllowedFor({Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
    public Optional<DispatchRow> next() {
        return upcoming(1).stream().findFirst();
    }

    /** The next few of them, in the order of time. */
    @AllowedFor({Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
    public List<DispatchRow> upcoming(int most) {
        var actor = acting.actor();
        return dispatches.rows(
                (actor.is(Role.EXPERT) ? "d.expert_id = ?" : "d.company_id = ?")
                        + " and d.cohort_id = acting_cohort() and d.state = 'PLANNED'"
                        + " and d.held_on + d.starts_at + d.minutes * interval '1 minute' > ?"
                        + " order by d.held_on, d.starts_at, d.id limit ?",
                actor.is(Role.EXPERT) ? actor.membership() : actor.ownCompany(),
                LocalDateTime.now(clock),
                most);
    }

    /** What came of a visit. A look from outside the company goes on record. */
    @Transactional
    public Optional<DispatchReport> report(UUID dispatch) {
        var of = dispatch(dispatch);
        var report = db.sql("""
                        select r.end_state, r.done, r.next_step, p.name as written_by, r.written_at, r.version
                        from dispatch_report r
                        left join person p on p.tenant_id = r.tenant_id and p.id = r.written_by
                        where r.dispatch_id = ?
                        """).param(dispatch).query(DispatchReport.class).optional();
        report.ifPresent(found -> audit.readAcrossCompanyLine("dispatch.report.read", of.company()));
        return report;
    }

    /** What came of a company's visits, by the visit. */
    @Transactional
    public java.util.Map<UUID, DispatchReport> reports(UUID cohort, UUID company) {
        return ofCompany(cohort, company).stream()
                .filter(each -> each.state() == DispatchState.HELD)
                .map(DispatchRow::id)
                .collect(Collectors.toMap(
                        Function.identity(), each -> report(each).orElseThrow(MissingException::new)));
    }

    /** Who may visit a company: those who look after it. An expert is offered no colleague. */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public List<AssignedExpert> experts(UUID cohort, UUID company) {
        var own = acting.actor().is(Role.EXPERT) ? acting.actor().membership() : null;
        return db.sql("""
                        select m.id as membership, p.name from assignment a
                        join membership m on m.tenant_id = a.tenant_id and m.id = a.membership_id and m.ended_at is null
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where a.cohort_id = ? and a.company_id = ? and (cast(? as uuid) is null or m.id = ?)
                        order by a.assigned_at, p.name, m.id
                        """)
                .param(cohort)
                .param(company)
                .param(own)
                .param(own)
                .query(AssignedExpert.class)
                .list();
    }
}
