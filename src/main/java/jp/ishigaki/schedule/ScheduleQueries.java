package jp.ishigaki.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a cohort as its members see them, and what a company has covered by being there. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class ScheduleQueries {

    private static final String SESSIONS = """
            select s.id, s.cohort_id, s.number, s.held_on, s.seminar_from, s.seminar_to, s.workshop_from, s.workshop_to,
                   s.workshop_title, s.place, s.capacity,
                   array(select p.part from session_part p where p.session_id = s.id order by p.part) as parts
            from session s
            """;

    private final JdbcClient db;
    private final Clock clock;

    ScheduleQueries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<SessionRow> sessions(UUID cohort) {
        return db.sql(SESSIONS + "where s.cohort_id = ? order by s.number")
                .param(cohort)
                .query(ScheduleQueries::session)
                .list();
    }

    /** The first session that is not over yet, by the clock and the end of its workshop. */
    public Optional<SessionRow> next(UUID cohort) {
        return db.sql(SESSIONS + "where s.cohort_id = ? and s.held_on + s.workshop_to > ? order by s.held_on limit 1")
                .param(cohort)
                .param(LocalDateTime.now(clock))
                .query(ScheduleQueries::session)
                .optional();
    }

    public Optional<SessionRow> session(UUID id) {
        return db.sql(SESSIONS + "where s.id = ?")
                .param(id)
                .query(ScheduleQueries::session)
                .optional();
    }

    /** The parts whose sessions the company attended or made up; empty when its records are not the actor's to read. */
    public Set<Integer> partsCovered(UUID company) {
        return Set.copyOf(db.sql("""
                        select distinct p.part from attendance a
                        join session_part p on p.tenant_id = a.tenant_id and p.session_id = a.session_id
                        where a.company_id = ? and a.state in ('PRESENT', 'LATE', 'MADE_UP')
                        """).param(company).query(Integer.class).list());
    }

    private static SessionRow session(ResultSet row, int index) throws SQLException {
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("seminar_from", LocalTime.class),
                row.getObject("seminar_to", LocalTime.class),
                row.getObject("workshop_from", LocalTime.class),
                row.getObject("workshop_to", LocalTime.class),
                row.getString("workshop_title"),
                row.getString("place"),
                row.getInt("capacity"),
                List.of((Integer[]) row.getArray("parts").getArray()));
    }
}
