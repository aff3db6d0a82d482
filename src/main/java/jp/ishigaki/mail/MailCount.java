package jp.ishigaki.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many letters are not settled.
 *
 * @param oldest since when the longest waiting letter waits
 */
record MailCount(long waiting, @Nullable Instant oldest, long failed, long unclear) {

    static final MailCount NONE = new MailCount(0, null, 0, 0);

    MailCount plus(MailCount other) {
        return new MailCount(
                waiting + other.waiting, earlier(oldest, other.oldest), failed + other.failed, unclear + other.unclear);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
