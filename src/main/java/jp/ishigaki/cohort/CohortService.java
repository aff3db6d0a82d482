package jp.ishigaki.cohort;

import java.util.Map;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@AllowedFor(Role.STAFF)
public class CohortService {

    private final Cohorts cohorts;
    private final JdbcClient db;
    private final AuditTrail audit;

    CohortService(Cohorts cohorts, JdbcClient db, AuditTrail audit) {
        this.cohorts = cohorts;
        this.db = db;
        this.audit = audit;
    }

    /** Opens a cohort that runs at once; recruiting is not part of it yet. */
    public UUID open(String name, String nameEn, int fiscalYear) {
        var cohort = cohorts.saveAndFlush(new Cohort(name, nameEn, fiscalYear));
        audit.record("cohort.opened", cohort.id());
        return cohort.id();
    }

    /** Says how many companies of each industry frame the cohort has seats for. */
    public void reserve(UUID cohort, Map<QuotaFrame, Integer> seats) {
        if (!cohorts.existsById(cohort)) {
            throw new MissingException();
        }
        seats.forEach((frame, number) ->
                db.sql("""
                        insert into cohort_quota (cohort_id, quota_frame, seats) values (?, ?, ?)
                        on conflict (tenant_id, cohort_id, quota_frame) do update set seats = excluded.seats
                        """).params(cohort, frame.name(), number).update());
        audit.record("cohort.seats.reserved", cohort);
    }
}
