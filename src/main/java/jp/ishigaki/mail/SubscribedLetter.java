package jp.ishigaki.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that its reader may end getting, and that stands in a thread.
 *
 * @param id known beforehand, as a thread is named by its first letter
 * @param thread the letter that began it, perhaps this one; null for one that stands alone
 * @param topic what it is sent for, and what its reader ends by its link
 * @param notBefore when it may go
 * @param place where that stands of which it tells, as a path; null where it tells of several things, or of none
 */
public record SubscribedLetter(
        Letter letter,
        UUID id,
        @Nullable UUID thread,
        UUID subscriber,
        String topic,
        Instant notBefore,
        @Nullable String place) {

    public SubscribedLetter(
            Letter letter, UUID id, @Nullable UUID thread, UUID subscriber, String topic, Instant notBefore) {
        this(letter, id, thread, subscriber, topic, notBefore, null);
    }
}
