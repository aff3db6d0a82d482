package jp.ishigaki.bulk;

import java.time.Duration;
import java.time.Instant;

/** How long things may take. */
public final class ImportLimits {

    public static final Duration UNDO = Duration.ofHours(1);

    /** Whoever enters an import and is not heard of for so long is dead, and with it all it had done. */
    public static final Duration SILENCE = Duration.ofMinutes(1);

    /** So long the rows of a file are kept: they are personal data, and what they made is elsewhere. */
    static final Duration KEPT = Duration.ofDays(30);

    private ImportLimits() {}

    /** Until when an import can be taken back. */
    public static Instant undoUntil(Instant doneAt) {
        return doneAt.plus(UNDO);
    }
}
