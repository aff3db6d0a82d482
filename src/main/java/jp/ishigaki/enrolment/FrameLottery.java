package jp.ishigaki.enrolment;

import java.time.Instant;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/**
 * A frame on its way through the lottery.
 *
 * @param open applications that have not been checked
 * @param eligible that wait for the draw
 * @param taken seats that somebody was drawn for or holds
 * @param reserves that wait for a free seat
 * @param untold drawn for a seat and not told yet
 * @param listHash null before the list is public
 * @param figureSource the public figure that is added to the sealed seed; empty when none is, null before the list is public
 */
public record FrameLottery(
        QuotaFrame frame,
        int seats,
        int open,
        int eligible,
        int taken,
        int reserves,
        int untold,
        @Nullable String listHash,
        @Nullable String figureSource,
        @Nullable String seed,
        @Nullable Instant drawnAt) {

    public int free() {
        return Math.max(0, seats - taken);
    }
}
