package jp.ishigaki.faq;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that shall not become an entry.
 *
 * @param by whoever dismissed it; null to readers who do not know the person
 * @param at when that was
 */
public record FaqDismissed(
        UUID answer,
        UUID question,
        String title,
        @Nullable Integer part,
        String reason,
        @Nullable String by,
        Instant at) {

    public FaqKey key() {
        return new FaqKey(at, answer);
    }
}
