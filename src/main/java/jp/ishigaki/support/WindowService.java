package jp.ishigaki.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days among which each of the four visits lies, which staff set for a cohort. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class WindowService {

    private final Dispatches dispatches;
    private final CohortQueries cohorts;
    private final CohortWindows windows;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    WindowService(
            Dispatches dispatches,
            CohortQueries cohorts,
            CohortWindows windows,
            JdbcClient db,
            Clock clock,
            AuditTrail audit) {
        this.dispatches = dispatches;
        this.cohorts = cohorts;
        this.windows = windows;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** The planned visits that would lie outside a window with these ends; they stay, and are to be moved. */
    @Transactional(readOnly = true)
    public List<DispatchRow> outside(UUID cohort, int number, LocalDate first, LocalDate last) {
        return dispatches.rows(
                "d.cohort_id = ? and d.number = ? and d.state = 'PLANNED' and d.held_on not between ? and ?"
                        + " order by d.held_on, d.id",
                cohort,
                number,
                first,
                last);
    }

    public void set(UUID cohort, int number, LocalDate first, LocalDate last) {
        if (cohorts.cohort(cohort).isEmpty()) {
            throw new MissingException();
        }
        windows.keep(cohort, number, first, last);
        audit.record("dispatch.window", cohort + " " + number + " " + first + " " + last);
    }

    /** Whether staff have said that experts do not visit the cohort. */
    @Transactional(readOnly = true)
    public boolean isWithoutVisits(UUID cohort) {
        return db.sql("select exists (select 1 from cohort_without_visits where cohort_id = ?)")
                .param(cohort)
                .query(Boolean.class)
                .single();
    }

    /** Says that experts do not visit the cohort, or that they do after all. Visits that are planned stay. */
    public void setWithoutVisits(UUID cohort, boolean without) {
        if (cohorts.cohort(cohort).isEmpty()) {
            throw new MissingException();
        }
        if (without) {
            db.sql("insert into cohort_without_visits (cohort_id, said_at) values (?, ?) on conflict do nothing")
                    .params(cohort, Timestamp.from(clock.instant()))
                    .update();
        } else {
            db.sql("delete from cohort_without_visits where cohort_id = ?")
                    .param(cohort)
                    .update();
        }
        audit.record(without ? "dispatch.none" : "dispatch.some", cohort);
    }
}
