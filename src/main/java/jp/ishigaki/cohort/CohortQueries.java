package jp.ishigaki.cohort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts the actor may see: all of the tenant for staff, one's own otherwise. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CohortQueries {

    private static final String COHORTS = """
            select c.id, c.name, c.name_en, c.fiscal_year, c.state,
                   (select count(distinct m.company_id) from membership m
                    where m.cohort_id = c.id and m.company_id is not null and m.ended_at is null) as companies
            from cohort c
            """;

    private final JdbcClient db;

    CohortQueries(JdbcClient db) {
        this.db = db;
    }

    /** Newest first. */
    public List<CohortRow> cohorts() {
        return db.sql(COHORTS + "order by c.fiscal_year desc, c.name")
                .query(CohortRow.class)
                .list();
    }

    public Optional<CohortRow> cohort(UUID id) {
        return db.sql(COHORTS + "where c.id = ?").param(id).query(CohortRow.class).optional();
    }
}
