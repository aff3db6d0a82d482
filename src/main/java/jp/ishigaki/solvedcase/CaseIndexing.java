package jp.ishigaki.solvedcase;

import java.util.UUID;
import jp.ishigaki.search.Audience;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.workshop.Disclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a case findable by exactly those who may read it. What is shared without its origin names no company there. */
@Component
class CaseIndexing {

    private final SearchIndex index;
    private final JdbcClient db;

    CaseIndexing(SearchIndex index, JdbcClient db) {
        this.index = index;
        this.db = db;
    }

    void put(UUID id) {
        db.sql("""
                        select cohort_id, company_id, disclosure, title, changed_at, part,
                               concat_ws(E'\\n', before_text, done_text, result_text, section) as text
                        from solved_case where id = ?
                        """)
                .param(id)
                .query((row, number) -> {
                    var disclosure = Disclosure.valueOf(row.getString("disclosure"));
                    return Findable.of(
                                    SearchKind.SOLVED_CASE,
                                    id,
                                    row.getObject("cohort_id", UUID.class),
                                    disclosure == Disclosure.ANONYMISED
                                            ? null
                                            : row.getObject("company_id", UUID.class),
                                    disclosure == Disclosure.COMPANY_ONLY ? Audience.COMPANY : Audience.COHORT,
                                    row.getString("title"),
                                    row.getString("text"),
                                    CasePaths.solvedCase(id),
                                    row.getTimestamp("changed_at").toInstant())
                            .inPart(row.getObject("part", Integer.class));
                })
                .list()
                .forEach(index::put);
    }
}
