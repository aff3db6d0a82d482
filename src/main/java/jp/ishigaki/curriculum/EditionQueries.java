package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The editions of the textbook, newest first. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class EditionQueries {

    private static final String EDITIONS = """
            select e.id, e.fiscal_year, e.version, e.title, e.title_en,
                   (select count(distinct r.section) from textbook_reference r
                    where r.tenant_id = e.tenant_id and r.edition = e.id) as sections
            from textbook_edition e
            """;

    private final JdbcClient db;

    EditionQueries(JdbcClient db) {
        this.db = db;
    }

    public List<EditionRow> editions() {
        return db.sql(EDITIONS + "order by e.fiscal_year desc, e.version desc")
                .query(EditionRow.class)
                .list();
    }

    public Optional<EditionRow> edition(String id) {
        return db.sql(EDITIONS + "where e.id = ?")
                .param(id)
                .query(EditionRow.class)
                .optional();
    }

    /** From the first to the last page of each section that the edition knows. */
    public Map<String, Pages.Range> spans(String edition) {
        return db
                .sql("""
                        select section, min(split_part(pages, '-', 1)::integer) as first,
                               max(coalesce(nullif(split_part(pages, '-', 2), ''), pages)::integer) as last
                        from textbook_reference where edition = ? group by section
                        """)
                .param(edition)
                .query((row, index) ->
                        Map.entry(row.getString("section"), new Pages.Range(row.getInt("first"), row.getInt("last"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
