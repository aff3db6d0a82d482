package jp.ishigaki.workshop;

import java.util.List;
import jp.ishigaki.shared.Recognisable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a company from writing its own name, or those of its people, where it wants to stay unnamed. What a company is
 * recognised by without any name, it alone can know.
 */
@Component
class OwnNames {

    private final JdbcClient db;

    OwnNames(JdbcClient db) {
        this.db = db;
    }

    /** @throws NamesItselfException when one of the texts names the acting company, one of its people or an address */
    void refuseIn(List<String> texts) {
        var names = db.sql("""
                        select name from company where id = acting_company()
                        union select p.name from person p
                            join membership m on m.tenant_id = p.tenant_id and m.person_id = p.id
                            where m.company_id = acting_company()
                        """).query(String.class).list();
        for (var text : texts) {
            Recognisable.find(text, names).ifPresent(found -> {
                throw new NamesItselfException(found);
            });
        }
    }

    /** What the company itself has written about an issue that is to lose its name. */
    void refuseInAllOf(Issue issue) {
        refuseIn(issue.words());
        refuseIn(db.sql("""
                        select body from issue_comment where issue_id = :issue and author_company_id = acting_company()
                        union all select value from issue_answer where issue_id = :issue
                        union all select unnest(tags) from issue where id = :issue
                        """).param("issue", issue.id()).query(String.class).list());
    }
}
