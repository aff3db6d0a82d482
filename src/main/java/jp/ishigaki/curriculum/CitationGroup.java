package jp.ishigaki.curriculum;

import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What of one kind cites a section, as far as the reader may see it.
 *
 * @param count all of them, also beyond the first ones
 * @param addPath where the reader adds one, or null
 */
public record CitationGroup(
        CitationKind kind,
        int count,
        Slice<Citation, CitationKey> first,
        @Nullable String addPath) {}
