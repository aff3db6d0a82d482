package jp.ishigaki.survey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Recognisable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds words by which somebody of a cohort would be recognised. It finds no business described so that everybody
 * knows whose it is; that is why staff read every quotation before it is told.
 */
@Component
class Identifying {

    private final JdbcClient db;

    Identifying(JdbcClient db) {
        this.db = db;
    }

    Optional<String> find(UUID cohort, String words) {
        return Recognisable.find(words, names(cohort));
    }

    private List<String> names(UUID cohort) {
        return db.sql("""
                        select c.name from company c join membership m on m.company_id = c.id where m.cohort_id = :cohort
                        union select p.name from person p join membership m on m.person_id = p.id
                            where m.cohort_id = :cohort
                        """).param("cohort", cohort).query(String.class).list();
    }
}
