package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that this worker alone may hand over now.
 *
 * @param since tells this attempt from any other at the same letter
 * @param thread the letter that began the thread it belongs to, perhaps itself
 * @param stop the secret by which its reader ends what it is sent for; null for letters that cannot be refused
 * @param subscriber who reads it, of letters that can be ended
 * @param place where that stands of which it tells, if it is one thing
 */
record Claim(
        UUID id,
        String recipient,
        String language,
        LetterText text,
        int attempts,
        Timestamp since,
        @Nullable UUID thread,
        @Nullable String stop,
        @Nullable UUID subscriber,
        @Nullable String place) {

    @Override
    public String toString() {
        return "letter " + id;
    }
}
