package jp.ishigaki.cohort;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@AllowedFor(Role.STAFF)
public class CohortService {

    private final Cohorts cohorts;
    private final AuditTrail audit;

    CohortService(Cohorts cohorts, AuditTrail audit) {
        this.cohorts = cohorts;
        this.audit = audit;
    }

    /** Opens a cohort that runs at once; recruiting is not part of it yet. */
    public UUID open(String name, String nameEn, int fiscalYear) {
        var cohort = cohorts.saveAndFlush(new Cohort(name, nameEn, fiscalYear));
        audit.record("cohort.opened", cohort.id());
        return cohort.id();
    }
}
