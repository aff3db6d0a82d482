package jp.ishigaki.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds by words of any length, best first: a hit in the title before one in the text, what was confirmed before what
 * was not, and newer before older. Words of one and two characters are counted; of more than a thousand entries in which
 * longer ones may stand, the best are looked into and the number of all is estimated. One function of the database finds, counts and leaves only what the actor may read.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class SearchQueries {

    private static final Pattern COUNT = Pattern.compile("\"(\\w+)\": (\\d+)");
    private static final int MOST_SIMILAR = 4;
    private static final String FIND = """
            select * from find_entries(:words, cast(:latin as text), cast(:latinToo as text), :without,
                cast(:kind as text), cast(:part as integer), cast(:since as timestamptz), :endorsed, cast(:cohort as uuid),
                cast(:place as timestamptz), cast(:afterKind as text), cast(:afterAbout as text), :rows, :counted)
            """;

    private final JdbcClient db;

    SearchQueries(JdbcClient db) {
        this.db = db;
    }

    /** A row of the function; the last one of nothing holds counts alone. */
    private record Found(
            @Nullable SearchHit hit,
            @Nullable SearchKey key,
            @Nullable String counts,
            boolean estimated) {}

    /** The first page of all that matches. */
    public SearchResult find(String query, int size) {
        return find(query, SearchFilter.NONE, null, size);
    }

    /** A page of what contains every one of the words, in any order and any kana or width; see {@link Sought}. */
    public SearchResult find(String query, SearchFilter filter, @Nullable SearchKey after, int size) {
        var sought = Sought.of(query);
        if (sought.isEmpty()) {
            return SearchResult.NOTHING;
        }
        var rows = db.sql(FIND)
                .param("words", sought.words().toArray(String[]::new))
                .param("latin", sought.latin())
                .param("latinToo", sought.latinToo())
                .param("without", sought.without().toArray(String[]::new))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("part", filter.part())
                .param("since", filter.since() == null ? null : Timestamp.from(filter.since()))
                .param("endorsed", filter.endorsed())
                .param("cohort", filter.cohort())
                .param("place", after == null ? null : Timestamp.from(after.place()))
                .param("afterKind", after == null ? null : after.kind().name())
                .param("afterAbout", after == null ? null : after.about())
                .param("rows", size + 1)
                .param("counted", after == null)
                .query((row, number) -> found(row, sought))
                .list();
        return result(rows, size);
    }

    private static SearchResult result(List<Found> rows, int size) {
        var hits = new ArrayList<SearchHit>();
        for (var row : rows) {
            if (row.hit() != null && hits.size() < size) {
                hits.add(row.hit());
            }
        }
        var counts = rows.isEmpty() ? null : rows.getFirst().counts();
        var estimated = !rows.isEmpty() && rows.getFirst().estimated();
        return new SearchResult(
                List.copyOf(hits),
                counts == null ? Map.of() : counts(counts, estimated),
                estimated,
                rows.size() > size ? rows.get(size - 1).key() : null);
    }

    private static Map<SearchKind, Integer> counts(String json, boolean estimated) {
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        COUNT.matcher(json).results().forEach(count -> {
            int number = Integer.parseInt(count.group(2));
            counts.put(SearchKind.valueOf(count.group(1)), estimated ? toTwoDigits(number) : number);
        });
        return counts;
    }

    private static int toTwoDigits(int number) {
        return new BigDecimal(number)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .intValue();
    }

    private static Found found(ResultSet row, Sought sought) throws SQLException {
        var counts = row.getString("counts");
        var estimated = row.getBoolean("estimated");
        if (row.getString("kind") == null) {
            return new Found(null, null, counts, estimated);
        }
        var words = sought.all();
        var runs = row.getArray("runs");
        if (runs != null) {
            words = Stream.concat(words.stream(), Stream.of((String[]) runs.getArray()))
                    .toList();
        }
        var kind = SearchKind.valueOf(row.getString("kind"));
        var hit = new SearchHit(
                kind,
                row.getString("about"),
                row.getString("title"),
                row.getString("path"),
                row.getTimestamp("at").toInstant(),
                row.getObject("part", Integer.class),
                row.getBoolean("endorsed"),
                Highlight.whole(row.getString("title"), words),
                Highlight.around(row.getString("body"), words));
        return new Found(
                hit, new SearchKey(row.getTimestamp("place").toInstant(), kind, hit.about()), counts, estimated);
    }

    /** Where nothing is found: parts of the words by which something is, those with the most of the words first. */
    public List<SimilarWords> similar(String query, SearchFilter filter) {
        var similar = new ArrayList<SimilarWords>();
        for (var words : Shorter.than(query)) {
            if (similar.size() < MOST_SIMILAR
                    && similar.stream().noneMatch(longer -> longer.words().contains(words))) {
                var total = find(words, filter.of(null), null, 1).total();
                if (total > 0) {
                    similar.add(new SimilarWords(words, total));
                }
            }
        }
        return List.copyOf(similar);
    }

    /** What staff may choose from, the newest first; nobody else chooses. */
    public List<SearchCohort> cohorts() {
        return db.sql("""
                        select id, name from cohort where (select acting_role()) = 'STAFF'
                        order by fiscal_year desc, name, id
                        """).query(SearchCohort.class).list();
    }
}
