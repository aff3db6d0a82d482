package jp.ishigaki.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What companies covered by being at sessions. Records that are not the actor's to read do not count. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class AttendanceQueries {

    private final JdbcClient db;

    AttendanceQueries(JdbcClient db) {
        this.db = db;
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
