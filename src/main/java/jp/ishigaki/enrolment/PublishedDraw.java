package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.List;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/**
 * The published list of a frame and, once it is drawn, its seed.
 *
 * @param numbers sorted
 * @param listHash SHA-256 of the sorted numbers, each with a line feed after it
 * @param sealHash SHA-256 of the sealed part of the seed, public with the list; null for draws from before there were
 *     seals
 * @param figureSource which public figure is added to the sealed part; empty when none is
 * @param sealed null before the draw
 * @param seed what was sealed, and after a hyphen the figure
 */
public record PublishedDraw(
        QuotaFrame frame,
        int seats,
        List<String> numbers,
        String listHash,
        Instant publishedAt,
        @Nullable String sealHash,
        String figureSource,
        @Nullable String sealed,
        String figure,
        @Nullable String seed,
        @Nullable Instant drawnAt) {

    /** The numbers in the order of the draw; empty before it. */
    public List<String> order() {
        return seed == null ? List.of() : Lottery.order(seed, numbers);
    }
}
