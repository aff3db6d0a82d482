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
 */
public record PublishedDraw(
        QuotaFrame frame,
        int seats,
        List<String> numbers,
        String listHash,
        Instant publishedAt,
        @Nullable String seed,
        @Nullable Instant drawnAt) {

    /** The numbers in the order of the draw; empty before it. */
    public List<String> order() {
        return seed == null ? List.of() : Lottery.order(seed, numbers);
    }
}
