package jp.ishigaki.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole register of companies and people, to compare a list with. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class RegisterQueries {

    private final JdbcClient db;

    RegisterQueries(JdbcClient db) {
        this.db = db;
    }

    /** All companies of the tenant. */
    public List<CompanyEntry> companies() {
        return db.sql("""
                        select id, corporate_number as number, name, name_kana as kana, quota_frame as frame, industry,
                               employees, version
                        from company order by name_kana, id
                        """).query(CompanyEntry.class).list();
    }

    /** Those people whose addresses are named; addresses in lower case. */
    public List<PersonEntry> people(Collection<String> addresses) {
        return db.sql("""
                        select p.id, p.name, p.name_kana as kana, a.email, p.version
                        from account a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
                        where a.email = any (?)
                        """)
                .param(addresses.toArray(String[]::new))
                .query(PersonEntry.class)
                .list();
    }

    /** The open seats of a cohort. */
    public List<SeatEntry> seats(UUID cohort) {
        return db.sql("""
                        select id as membership, person_id as person, role, cohort_id as cohort, company_id as company
                        from membership where cohort_id = ? and ended_at is null
                        """).param(cohort).query(SeatEntry.class).list();
    }
}
