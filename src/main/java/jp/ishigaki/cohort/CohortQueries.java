package jp.ishigaki.cohort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts the actor may see: all of the tenant for staff, one's own otherwise. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CohortQueries {

    private static final String COHORTS = """
            select c.id, c.name, c.name_en, c.fiscal_year, c.state, c.applications_close_at, c.lottery_on,
                   (select count(distinct m.company_id) from membership m
                    where m.cohort_id = c.id and m.company_id is not null and m.ended_at is null) as companies,
                   (select coalesce(sum(q.seats), 0) from cohort_quota q where q.cohort_id = c.id) as seats
            from cohort c
            """;

    private final JdbcClient db;
    private final Cohorts cohorts;
    private final CohortDays days;

    CohortQueries(JdbcClient db, Cohorts cohorts, CohortDays days) {
        this.db = db;
        this.cohorts = cohorts;
        this.days = days;
    }

    /** Newest first. */
    public List<CohortRow> cohorts() {
        return db.sql(COHORTS + "order by c.fiscal_year desc, c.name")
                .query(CohortRow.class)
                .list();
    }

    public Optional<CohortRow> cohort(UUID id) {
        return db.sql(COHORTS + "where c.id = ?")
                .param(id)
                .query(CohortRow.class)
                .optional();
    }

    /** The cohort a screen is about: the chosen one if it may be seen, else the first that runs, else the newest. */
    public Optional<CohortRow> shown(@Nullable UUID chosen) {
        var all = cohorts();
        return all.stream()
                .filter(cohort -> cohort.id().equals(chosen))
                .findFirst()
                .or(() -> all.stream()
                        .filter(cohort -> cohort.state() == CohortState.RUNNING)
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** A cohort with its plan. */
    public Optional<CohortDetails> details(UUID id) {
        return cohort(id)
                .flatMap(row -> cohorts.findById(id)
                        .map(cohort -> cohort.details(
                                row.companies(), seats(id), days.spans().get(id))));
    }

    /** The span of every cohort that has sessions. */
    public Map<UUID, CohortDays.Span> spans() {
        return days.spans();
    }

    private Map<QuotaFrame, Integer> seats(UUID cohort) {
        var seats = new EnumMap<QuotaFrame, Integer>(QuotaFrame.class);
        db.sql("select quota_frame, seats from cohort_quota where cohort_id = ?")
                .param(cohort)
                .query(row -> {
                    seats.put(QuotaFrame.valueOf(row.getString("quota_frame")), row.getInt("seats"));
                });
        return seats;
    }

    /** The experts of a cohort by name, with how many companies each looks after. */
    @AllowedFor(Role.STAFF)
    public List<ExpertRow> experts(UUID cohort) {
        return db.sql("""
                        select m.id as membership, p.name,
                               (select count(*) from assignment a where a.membership_id = m.id) as companies
                        from membership m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where m.cohort_id = ? and m.role = 'EXPERT' and m.ended_at is null order by p.name, m.id
                        """).param(cohort).query(ExpertRow.class).list();
    }

    /** The memberships of the experts who look after a company in a cohort. */
    @AllowedFor(Role.STAFF)
    public Set<UUID> assigned(UUID cohort, UUID company) {
        return Set.copyOf(db.sql("select membership_id from assignment where cohort_id = ? and company_id = ?")
                .params(cohort, company)
                .query(UUID.class)
                .list());
    }

    /** Every industry frame, with the seats reserved for it and the companies that took them. */
    @AllowedFor(Role.STAFF)
    public List<FrameRow> frames(UUID cohort) {
        return db.sql("""
                        select f.frame, coalesce(max(q.seats), 0) as seats, count(distinct m.company_id) as companies
                        from unnest(?::text[]) with ordinality as f (frame, place)
                        left join cohort_quota q on q.cohort_id = ? and q.quota_frame = f.frame
                        left join company c on c.quota_frame = f.frame
                        left join membership m on m.cohort_id = ? and m.company_id = c.id and m.ended_at is null
                        group by f.frame, f.place order by f.place
                        """).params(names(), cohort, cohort).query(FrameRow.class).list();
    }

    private static String[] names() {
        return Stream.of(QuotaFrame.values()).map(QuotaFrame::name).toArray(String[]::new);
    }

    /** The companies that take part, by the sound of their names, after the given one when paging. */
    @AllowedFor(Role.STAFF)
    public Slice<CompanyInCohort, UUID> companies(UUID cohort, @Nullable UUID after, int size) {
        var rows = db.sql("""
                        select c.id, c.name, c.name_kana, c.quota_frame, c.industry, c.employees,
                               (select min(p.name) from membership s
                                join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
                                where s.cohort_id = ? and s.company_id = c.id and s.role = 'PARTICIPANT'
                                  and s.ended_at is null) as participant,
                               (select string_agg(p.name, '、' order by p.name) from assignment a
                                join membership e on e.tenant_id = a.tenant_id and e.id = a.membership_id
                                join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
                                where a.cohort_id = ? and a.company_id = c.id and e.ended_at is null) as experts
                        from company c
                        where c.id = any(array(select m.company_id from membership m
                                               where m.cohort_id = ? and m.ended_at is null))
                          and (cast(? as uuid) is null
                               or (c.name_kana, c.id) > (select l.name_kana, l.id from company l where l.id = ?))
                        order by c.name_kana, c.id limit ?
                        """)
                .params(cohort, cohort, cohort)
                .param(after)
                .param(after)
                .param(size + 1)
                .query(CompanyInCohort.class)
                .list();
        return Slice.of(rows, size, CompanyInCohort::id);
    }
}
