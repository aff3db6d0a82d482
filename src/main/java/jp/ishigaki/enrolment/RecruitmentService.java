package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says until when a cohort can be applied for. Without it a cohort that recruits is not shown to the public. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class RecruitmentService {

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    RecruitmentService(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Sets the last day, which counts to its end, and how the office is reached.
     *
     * @param contact at most 200 characters
     */
    public void closeOn(UUID cohort, LocalDate lastDay, String contact) {
        if (!exists(cohort)) {
            throw new MissingException();
        }
        db.sql("""
                        insert into recruitment (cohort_id, closes_at, contact) values (?, ?, ?)
                        on conflict (tenant_id, cohort_id) do update
                            set closes_at = excluded.closes_at, contact = excluded.contact
                        """)
                .params(
                        cohort,
                        Timestamp.from(lastDay.plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant()),
                        contact)
                .update();
        audit.record("recruitment.closes", cohort + " " + lastDay);
    }

    private boolean exists(UUID cohort) {
        return db.sql("select exists (select from cohort where id = ?)")
                .param(cohort)
                .query(Boolean.class)
                .single();
    }
}
