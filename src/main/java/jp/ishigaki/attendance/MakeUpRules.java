package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By when a session is to be made up: a rule of each cohort that staff choose. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class MakeUpRules {

    private final BusinessCalendar calendar;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    MakeUpRules(BusinessCalendar calendar, JdbcClient db, Clock clock, AuditTrail audit) {
        this.calendar = calendar;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** The cohort's rule; fourteen days where none was chosen. */
    @Transactional(readOnly = true)
    public MakeUpRule rule(UUID cohort) {
        return db.sql("select days, business_days from make_up_rule where cohort_id = ?")
                .param(cohort)
                .query(MakeUpRule.class)
                .optional()
                .orElse(MakeUpRule.USUAL);
    }

    /** Tasks that were set before keep their day. */
    public void choose(UUID cohort, MakeUpRule rule) {
        db.sql("""
                        insert into make_up_rule (cohort_id, days, business_days, changed_at) values (?, ?, ?, ?)
                        on conflict (tenant_id, cohort_id) do update
                            set days = excluded.days, business_days = excluded.business_days,
                                changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .params(cohort, rule.days(), rule.businessDays(), Timestamp.from(clock.instant()))
                .update();
        audit.record("make-up.rule", cohort + " " + rule.days() + " " + rule.businessDays());
    }

    /** The last day for a task of the cohort that is set today. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(UUID cohort) {
        var rule = rule(cohort);
        var today = LocalDate.now(clock);
        return rule.businessDays() ? calendar.plus(today, rule.days()) : today.plusDays(rule.days());
    }
}
