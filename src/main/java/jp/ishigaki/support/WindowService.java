package jp.ishigaki.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
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
    private final AuditTrail audit;

    WindowService(Dispatches dispatches, CohortQueries cohorts, CohortWindows windows, AuditTrail audit) {
        this.dispatches = dispatches;
        this.cohorts = cohorts;
        this.windows = windows;
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
}
