package jp.ishigaki.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds by words of any length. Row-level security leaves, and counts, only what the actor may read. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class SearchQueries {

    private final JdbcClient db;

    SearchQueries(JdbcClient db) {
        this.db = db;
    }

    /** What contains every one of the words, in any order and any kana or width. */
    public SearchResult find(String query, int limit) {
        var patterns = Words.patterns(query);
        if (patterns.isEmpty()) {
            return new SearchResult(List.of(), Map.of());
        }
        var words = patterns.toArray(String[]::new);
        var hits = db.sql("""
                        select kind, about, title, path, at from search_entry where words like all (?)
                        order by title_words like all (?) desc, at desc, about limit ?
                        """)
                .param(words)
                .param(words)
                .param(limit)
                .query(SearchHit.class)
                .list();
        return new SearchResult(hits, hits.isEmpty() ? Map.of() : counts(words));
    }

    /** The textbook number that was typed, if it was one: "２－２－３" is 2-2-3. */
    public Optional<String> sectionNumber(String query) {
        return Words.sectionNumber(query);
    }

    private Map<SearchKind, Integer> counts(String[] words) {
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        db.sql("select kind, count(*) as found from search_entry where words like all (?) group by kind")
                .param(words)
                .query(row -> {
                    counts.put(SearchKind.valueOf(row.getString("kind")), row.getInt("found"));
                });
        return counts;
    }
}
