package jp.ishigaki.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the actor may see of what matches.
 *
 * @param hits best first
 * @param counts of a first page: how many there are of each kind, also beyond those listed; kinds without any are absent
 * @param estimated whether the counts are only about right, as not all of so many texts were looked into; to two digits
 * @param next where the next page begins, or null on the last one
 */
public record SearchResult(
        List<SearchHit> hits,
        Map<SearchKind, Integer> counts,
        boolean estimated,
        @Nullable SearchKey next) {

    static final SearchResult NOTHING = new SearchResult(List.of(), Map.of(), false, null);

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
