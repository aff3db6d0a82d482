package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.util.UUID;

/**
 * A letter that this worker alone may hand over now.
 *
 * @param since tells this attempt from any other at the same letter
 */
record Claim(UUID id, String recipient, String language, LetterText text, int attempts, Timestamp since) {

    @Override
    public String toString() {
        return "letter " + id;
    }
}
