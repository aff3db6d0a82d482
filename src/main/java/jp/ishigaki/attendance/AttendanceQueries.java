package jp.ishigaki.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was at which session, and what companies covered by it. Records that are not the actor's to read do not count. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class AttendanceQueries {

    private final JdbcClient db;

    AttendanceQueries(JdbcClient db) {
        this.db = db;
    }

    /** Everything on record of a cohort's sessions, as far as the actor may read it. */
    public List<AttendanceRecord> records(UUID cohort) {
        return db.sql("""
                        select session_id as session, company_id as company, state, version, checked_in, reason, proxy_name
                        from attendance where cohort_id = ?
                        """).param(cohort).query(AttendanceRecord.class).list();
    }

    public Optional<AttendanceRecord> record(UUID session, UUID company) {
        return recordsOf(company).stream()
                .filter(record -> record.session().equals(session))
                .findFirst();
    }

    /** What is on record of one company, in whatever cohorts. */
    public List<AttendanceRecord> recordsOf(UUID company) {
        return db.sql("""
                        select session_id as session, company_id as company, state, version, checked_in, reason, proxy_name
                        from attendance where company_id = ?
                        """).param(company).query(AttendanceRecord.class).list();
    }

    /** The companies that each session of a track concerns, by the session; those for all concern everybody. */
    @AllowedFor(Role.STAFF)
    public Map<UUID, Set<UUID>> concerned(UUID cohort) {
        var concerned = new HashMap<UUID, Set<UUID>>();
        var takingPart = Set.copyOf(db.sql("""
                        select company_id from membership
                        where cohort_id = ? and role = 'PARTICIPANT' and ended_at is null
                        """).param(cohort).query(UUID.class).list());
        db.sql("select session_id, company_id from companies_of_tracks(?)")
                .param(cohort)
                .query(row -> {
                    var company = row.getObject("company_id", UUID.class);
                    if (takingPart.contains(company)) {
                        concerned
                                .computeIfAbsent(row.getObject("session_id", UUID.class), session -> new HashSet<>())
                                .add(company);
                    }
                });
        return concerned;
    }

    /** The companies that take part in a cohort or did and have records of it, in the order of their names. */
    @AllowedFor(Role.STAFF)
    public List<AttendingCompany> companies(UUID cohort) {
        return db.sql("""
                        select c.id, c.name, c.name_kana as kana from company c
                        where exists (select 1 from membership m where m.company_id = c.id and m.cohort_id = :cohort
                                      and m.role = 'PARTICIPANT' and m.ended_at is null)
                           or exists (select 1 from attendance a where a.company_id = c.id and a.cohort_id = :cohort)
                        order by c.name_kana, c.name, c.id
                        """).param("cohort", cohort).query(AttendingCompany.class).list();
    }

    /** The parts whose sessions the company attended or made up. */
    public SortedSet<Integer> partsCovered(UUID company) {
        return partsCovered(List.of(company)).getOrDefault(company, new TreeSet<>());
    }

    /** The same of several; a company that has covered nothing is left out. */
    public Map<UUID, SortedSet<Integer>> partsCovered(Collection<UUID> companies) {
        var all = new HashMap<UUID, SortedSet<Integer>>();
        if (!companies.isEmpty()) {
            db.sql("""
                            select distinct a.company_id, p.part from attendance a
                            join session_part p on p.tenant_id = a.tenant_id and p.session_id = a.session_id
                            where a.company_id in (:companies) and a.state in ('PRESENT', 'LATE', 'MADE_UP')
                            """).param("companies", companies).query(row -> {
                all.computeIfAbsent(row.getObject("company_id", UUID.class), company -> new TreeSet<>())
                        .add(row.getInt("part"));
            });
        }
        return all;
    }
}
