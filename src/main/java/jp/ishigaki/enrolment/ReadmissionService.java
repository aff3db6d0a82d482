package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff take a company back that has left a cohort. Its people are invited anew and sign anew. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ReadmissionService {

    public static final int REASON = 500;

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    ReadmissionService(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Opens the place again, waiting for four new signatures; those of the first time are kept apart.
     *
     * @param reason 1 to 500 characters
     * @throws WrongStateException when the company has not left, or the cohort is over
     */
    public void readmit(UUID cohort, UUID company, String reason) {
        var readmitted = db.sql("""
                        insert into readmission (cohort_id, company_id, readmitted_at, reason)
                        select e.cohort_id, e.company_id, ?, ?
                        from enrolment e join cohort c on c.tenant_id = e.tenant_id and c.id = e.cohort_id
                        where e.cohort_id = ? and e.company_id = ? and e.state = 'WITHDRAWN'
                          and c.state in ('RECRUITING', 'RUNNING')
                        """)
                .params(Timestamp.from(clock.instant()), reason.strip(), cohort, company)
                .update();
        if (readmitted == 0) {
            throw new WrongStateException("The company has not left a cohort that goes on");
        }
        audit.record("enrolment.readmitted", cohort + " " + company);
    }
}
