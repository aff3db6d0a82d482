package jp.ishigaki.workshop;

import java.util.List;
import jp.ishigaki.identity.CompanyNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a company from writing its own name, or those of its people, where it wants to stay unnamed. What a company is
 * recognised by without any name, it alone can know.
 */
@Component
class OwnNames {

    private final CompanyNames names;
    private final JdbcClient db;

    OwnNames(CompanyNames names, JdbcClient db) {
        this.names = names;
        this.db = db;
    }

    /** @throws NamesItselfException when one of the texts names the acting company, one of its people or an address */
    void refuseIn(List<String> texts) {
        names.findIn(texts).ifPresent(found -> {
            throw new NamesItselfException(found);
        });
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
