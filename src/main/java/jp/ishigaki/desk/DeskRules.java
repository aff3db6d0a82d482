package jp.ishigaki.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Within how many business days a question is to be answered: a rule of each cohort that staff choose. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class DeskRules {

    /** Business days where nothing was chosen. */
    public static final int USUAL_DAYS = 3;

    public static final int MOST_DAYS = 20;

    private final CohortQueries cohorts;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    DeskRules(CohortQueries cohorts, JdbcClient db, Clock clock, AuditTrail audit) {
        this.cohorts = cohorts;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @AllowedFor({Role.STAFF, Role.EXPERT})
    @Transactional(readOnly = true)
    public int days(UUID cohort) {
        return db.sql("select coalesce((select days from desk_rule where cohort_id = ?), ?)")
                .params(cohort, USUAL_DAYS)
                .query(Integer.class)
                .single();
    }

    /** Questions that were asked before keep their day. */
    public void choose(UUID cohort, int days) {
        if (cohorts.cohort(cohort).isEmpty()) {
            throw new MissingException();
        }
        db.sql("""
                        insert into desk_rule (cohort_id, days, changed_at) values (?, ?, ?)
                        on conflict (tenant_id, cohort_id) do update
                            set days = excluded.days, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """).params(cohort, days, Timestamp.from(clock.instant())).update();
        audit.record("desk.rule", cohort + " " + days);
    }
}
