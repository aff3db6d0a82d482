package jp.ishigaki.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to put a question in its place.
 *
 * @param person empty where it was the asker, whose moment is only a day under a pseudonym
 * @param from and to: a section, else a part as a number, else null
 */
public record OrderEvent(
        Kind kind, @Nullable String from, @Nullable String to, String reason, String person, Instant at) {

    public enum Kind {
        MERGED,
        SEPARATED,
        MOVED,
        /** One of its answers became a question of its own. */
        SPLIT,
        /** It was an answer of another question. */
        SPLIT_OFF,
        /** It was solved, and is not any more. */
        UNACCEPTED
    }
}
