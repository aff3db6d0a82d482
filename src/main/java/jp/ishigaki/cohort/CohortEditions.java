package jp.ishigaki.cohort;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.ReadersEdition;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which edition of the textbook a cohort reads in. A newer edition leaves it alone. */
@Service
@Transactional
@AllowedFor
public class CohortEditions implements ReadersEdition {

    private final JdbcClient db;
    private final AuditTrail audit;

    CohortEditions(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    @Override
    public Optional<String> id() {
        return db.sql("select edition from cohort where id = (select acting_cohort()) and edition is not null")
                .query(String.class)
                .optional();
    }

    /** Empty while there is no edition at all, or for a cohort the actor does not see. */
    public Optional<String> of(UUID cohort) {
        return db.sql("select edition from cohort where id = ? and edition is not null")
                .param(cohort)
                .query(String.class)
                .optional();
    }

    /** From now on the cohort reads in this edition; what was referred to before stays in the one it was written in. */
    @AllowedFor(Role.STAFF)
    public void choose(UUID cohort, String edition) {
        var changed = db.sql("""
                        update cohort set edition = ?, version = version + 1
                        where id = ? and exists (select 1 from textbook_edition e where e.id = ?)
                        """).params(edition, cohort, edition).update();
        if (changed == 0) {
            throw new MissingException();
        }
        audit.record("cohort.edition.chosen", cohort);
    }
}
