package jp.ishigaki.curriculum;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many of each kind cite a section; kinds without any are absent. */
public final class CitationCounts {

    private final EnumMap<CitationKind, Integer> counts = new EnumMap<>(CitationKind.class);

    void add(CitationKind kind, int count) {
        if (count > 0) {
            counts.merge(kind, count, Integer::sum);
        }
    }

    /** In the order of the kinds. */
    public Map<CitationKind, Integer> byKind() {
        return Collections.unmodifiableMap(counts);
    }
}
