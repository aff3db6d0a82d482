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
 */
record Claim(
        UUID id,
        String recipient,
        String language,
        LetterText text,
        int attempts,
        Timestamp since,
        @Nullable UUID thread,
        @Nullable String stop) {

    @Override
    public String toString() {
        return "letter " + id;
    }
}
