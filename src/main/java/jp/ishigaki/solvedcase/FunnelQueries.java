package jp.ishigaki.solvedcase;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a cohort's issues come, in numbers alone. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class FunnelQueries {

    private final JdbcClient db;

    FunnelQueries(JdbcClient db) {
        this.db = db;
    }

    /** From raised to shared, in this order. */
    public List<FunnelStep> of(UUID cohort) {
        return db.sql("select step, reached, here, median_days from issue_funnel(?) order by place")
                .param(cohort)
                .query(FunnelStep.class)
                .list();
    }
}
