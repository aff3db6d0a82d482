package jp.ishigaki.search;

import java.util.List;
import java.util.Map;

/**
 * What the actor may see of what matches.
 *
 * @param hits the best ones: hits in the title first, newer before older
 * @param counts how many there are of each kind, also beyond those listed; kinds without any are absent
 */
public record SearchResult(List<SearchHit> hits, Map<SearchKind, Integer> counts) {

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
