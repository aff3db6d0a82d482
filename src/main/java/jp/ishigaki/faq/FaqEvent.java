package jp.ishigaki.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with an entry.
 *
 * @param by whoever did it; null to readers who do not know the person
 * @param said up to {@value #SAID} characters, empty where nothing needed to be said
 */
public record FaqEvent(Kind kind, int version, @Nullable String by, Instant at, String said) {

    public static final int SAID = 1000;

    public enum Kind {
        WORDED,
        SUBMITTED,
        RETURNED,
        RELEASED,
        CONFIRMED,
        RETIRED
    }
}
