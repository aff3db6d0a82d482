package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much the office wants to see in a column at once. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class BoardLimits {

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    BoardLimits(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** Sets the limits of the columns named; one without numbers has none any more. */
    public void set(UUID cohort, Collection<ColumnLimit> limits) {
        limits.forEach(limit -> {
            if (limit.isNone()) {
                lift(cohort, limit.state());
            } else {
                set(cohort, limit);
            }
        });
        audit.record("board.limited", cohort);
    }

    private void set(UUID cohort, ColumnLimit limit) {
        db.sql("""
                        insert into board_limit (cohort_id, state, most, most_of_company, set_at) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, cohort_id, state) do update set most = excluded.most,
                            most_of_company = excluded.most_of_company, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param(cohort)
                .param(limit.state().name())
                .param(limit.most())
                .param(limit.mostOfCompany())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private void lift(UUID cohort, IssueState column) {
        db.sql("delete from board_limit where cohort_id = ? and state = ?")
                .param(cohort)
                .param(column.name())
                .update();
    }
}
