package jp.ishigaki.notification.push;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param pause how long the push service asks to be left alone; null where it does not
 */
record PushAnswer(Outcome outcome, @Nullable Duration pause) {

    enum Outcome {
        ARRIVED,
        /** It is tried again. */
        LATER,
        /** This message will never be taken. */
        GIVEN_UP,
        /** The browser is not reached there any more. */
        GONE
    }

    static PushAnswer of(Outcome outcome) {
        return new PushAnswer(outcome, null);
    }
}
