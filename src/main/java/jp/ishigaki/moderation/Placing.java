package jp.ishigaki.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands among the others.
 *
 * @param duplicate whether it was asked before
 * @param original where it goes on; null also where the reader may not read that any more
 * @param duplicates those that point here and that the reader may read
 * @param source of which it was an answer, if the reader may read that
 * @param parts that were answers here and are questions of their own, which the reader may read
 * @param history oldest first
 */
public record Placing(
        boolean duplicate,
        @Nullable OtherQuestion original,
        List<OtherQuestion> duplicates,
        @Nullable OtherQuestion source,
        List<OtherQuestion> parts,
        List<OrderEvent> history) {

    /** Whether there is nothing to say about it. */
    public boolean isPlain() {
        return !duplicate && duplicates.isEmpty() && source == null && parts.isEmpty() && history.isEmpty();
    }
}
