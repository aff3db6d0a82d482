package jp.ishigaki.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens show of people and companies. Row-level security leaves only what the actor may see. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class IdentityQueries {

    private final JdbcClient db;
    private final Acting acting;

    IdentityQueries(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** The actor, as the database knows it now. */
    @AllowedFor(beforeConsent = true)
    public Actor actor() {
        return acting.actor();
    }

    public Optional<CompanyProfile> company(UUID company) {
        return db.sql("select id, name, name_kana, quota_frame, industry, employees from company where id = ?")
                .param(company)
                .query(CompanyProfile.class)
                .optional();
    }

    /**
     * Companies whose private records the actor may open, in the order of their names' sounds.
     *
     * @param name part of a name or of its sound; empty for all
     */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public Slice<CompanyProfile, CompanyKey> companiesInCare(String name, @Nullable CompanyKey after, int size) {
        var rows = db.sql("""
                        select id, name, name_kana, quota_frame, industry, employees from company
                        where (:staff or id = any (readable_companies()))
                          and (:name = '' or position(:name in name) > 0 or position(:name in name_kana) > 0)
                          and (cast(:id as uuid) is null or (name_kana, id) > (:kana, cast(:id as uuid)))
                        order by name_kana, id limit :rows
                        """)
                .param("staff", acting.actor().role() == Role.STAFF)
                .param("name", name.strip())
                .param("id", after == null ? null : after.id())
                .param("kana", after == null ? "" : after.nameKana())
                .param("rows", size + 1)
                .query(CompanyProfile.class)
                .list();
        return Slice.of(rows, size, company -> new CompanyKey(company.nameKana(), company.id()));
    }

    /** The cohort of the acting seat; staff's is in none. */
    @AllowedFor(beforeConsent = true)
    public Optional<CohortChoice> ownCohort() {
        return db.sql("select id, name from cohort where id = acting_cohort()")
                .query(CohortChoice.class)
                .optional();
    }

    /** The tenant's cohorts, newest first. */
    @AllowedFor(Role.STAFF)
    public List<CohortChoice> cohorts() {
        return db.sql("select id, name from cohort order by fiscal_year desc, name")
                .query(CohortChoice.class)
                .list();
    }

    /** People and their memberships, the newest seats first, so that a fresh invitation is at the top. */
    @AllowedFor(Role.STAFF)
    public Slice<MemberRow, MemberKey> members(@Nullable MemberKey after, int size) {
        // The page is cut before anything is joined to it, or all memberships are.
        var rows = db.sql("""
                        with page as materialized (
                            select tenant_id, id, person_id, role, company_id, started_at, ended_at from membership
                            %s order by started_at desc, id desc limit :rows)
                        select m.id as membership, p.name, a.email, m.role, c.name as company, m.started_at, m.ended_at,
                               a.bound_at
                        from page m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join account a on a.tenant_id = m.tenant_id and a.person_id = m.person_id
                        left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
                        order by m.started_at desc, m.id desc
                        """.formatted(after == null ? "" : "where (started_at, id) < (:at, :id)"))
                .param("id", after == null ? null : after.membership())
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.startedAt()))
                .param("rows", size + 1)
                .query(MemberRow.class)
                .list();
        return Slice.of(rows, size, MemberRow::key);
    }
}
