package jp.ishigaki.faq;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.search.Audience;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a released entry findable by everybody of the tenant. */
@Component
class FaqIndexing {

    private final SearchIndex index;
    private final JdbcClient db;

    FaqIndexing(SearchIndex index, JdbcClient db) {
        this.index = index;
        this.db = db;
    }

    void put(UUID entry) {
        db.sql("""
                        select v.question, v.answer, v.section, v.section_title, v.tags, v.part, e.confirmed_at
                        from faq_entry e
                        join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.released
                        where e.id = ?
                        """)
                .param(entry)
                .query((row, number) -> new Findable(
                        SearchKind.FAQ,
                        entry.toString(),
                        null,
                        null,
                        false,
                        Audience.COHORT,
                        row.getString("question"),
                        String.join(
                                "\n",
                                row.getString("answer"),
                                String.join(" ", List.of((String[])
                                        row.getArray("tags").getArray())),
                                row.getString("section") + " " + row.getString("section_title")),
                        FaqPaths.entry(entry),
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getInt("part")))
                .list()
                .forEach(index::put);
    }

    void remove(UUID entry) {
        index.remove(SearchKind.FAQ, entry.toString());
    }
}
