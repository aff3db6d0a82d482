package jp.ishigaki.enrolment;

import java.util.Set;
import java.util.UUID;
import jp.ishigaki.identity.ClosedSeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those below which companies have left a cohort. */
@Component
class WithdrawnCompanies implements ClosedSeats {

    private final JdbcClient db;

    WithdrawnCompanies(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> companies(UUID cohort) {
        return Set.copyOf(db.sql("select company_id from enrolment where cohort_id = ? and state = 'WITHDRAWN'")
                .param(cohort)
                .query(UUID.class)
                .list());
    }
}
