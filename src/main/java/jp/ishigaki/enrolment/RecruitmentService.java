package jp.ishigaki.enrolment;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what applicants need beside the cohort's plan, which says until when they may apply. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class RecruitmentService {

    private final JdbcClient db;
    private final AuditTrail audit;

    RecruitmentService(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * Says how applicants reach the office; it stands on their pages and in their letters.
     *
     * @param contact at most 200 characters
     */
    public void answerAt(UUID cohort, String contact) {
        if (!exists(cohort)) {
            throw new MissingException();
        }
        db.sql("""
                        insert into recruitment (cohort_id, contact) values (?, ?)
                        on conflict (tenant_id, cohort_id) do update set contact = excluded.contact
                        """).params(cohort, contact).update();
        audit.record("recruitment.contact", cohort);
    }

    private boolean exists(UUID cohort) {
        return db.sql("select exists (select from cohort where id = ?)")
                .param(cohort)
                .query(Boolean.class)
                .single();
    }
}
