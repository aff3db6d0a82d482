package jp.ishigaki.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What hits are limited to; null is no limit.
 *
 * @param kind limits the hits and not the counts, so that these tell what the other kinds would bring
 * @param endorsed only what an expert has confirmed, and solved cases
 */
public record SearchFilter(
        @Nullable SearchKind kind,
        @Nullable Integer part,
        @Nullable Instant since,
        boolean endorsed,
        @Nullable UUID cohort) {

    public static final SearchFilter NONE = new SearchFilter(null, null, null, false, null);

    public SearchFilter of(@Nullable SearchKind other) {
        return new SearchFilter(other, part, since, endorsed, cohort);
    }
}
