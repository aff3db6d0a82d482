package jp.ishigaki.identity;

import java.util.Collection;
import java.util.Optional;
import jp.ishigaki.shared.Recognisable;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names by which the acting company would be recognised where it wants to stay unnamed: its own, those of its
 * people, and any address. What else a company is known by, it alone can know.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CompanyNames {

    private final JdbcClient db;

    CompanyNames(JdbcClient db) {
        this.db = db;
    }

    /** The first such word in the texts. */
    public Optional<String> findIn(Collection<String> texts) {
        var names = db.sql("""
                        select name from company where id = acting_company()
                        union select p.name from person p
                            join membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
                            where m.company_id = acting_company()
                        """).query(String.class).list();
        return texts.stream()
                .flatMap(text -> Recognisable.find(text, names).stream())
                .findFirst();
    }
}
