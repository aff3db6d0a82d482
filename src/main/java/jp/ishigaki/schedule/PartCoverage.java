package jp.ishigaki.schedule;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.PublishingCheck;
import jp.ishigaki.cohort.Shortfall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Before a cohort is published, some session has to teach each of the parts 1 to 10. */
@Component
class PartCoverage implements PublishingCheck {

    private final JdbcClient db;

    PartCoverage(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Shortfall> missing(UUID cohort) {
        return db
                .sql("""
                        select part from generate_series(1, 10) part
                        where part not in (select p.part from session_part p where p.cohort_id = ?) order by part
                        """)
                .param(cohort)
                .query(Integer.class)
                .list()
                .stream()
                .map(part -> Shortfall.of("cohort.Shortfall.partWithoutSession", part))
                .toList();
    }
}
