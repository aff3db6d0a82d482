package jp.ishigaki.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param about id or section number
 * @param endorsed whether an expert confirmed one of its answers
 * @param shown the title with what was looked for
 * @param snippet so much of the text as shows what was looked for
 */
public record SearchHit(
        SearchKind kind,
        String about,
        String title,
        String path,
        Instant at,
        @Nullable Integer part,
        boolean endorsed,
        Highlight shown,
        Highlight snippet) {}
