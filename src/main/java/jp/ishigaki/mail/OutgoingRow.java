package jp.ishigaki.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the list.
 *
 * @param recipient null once it is forgotten
 * @param subject null once the text is no longer needed
 * @param answer what the mail server said last, in its own words
 */
public record OutgoingRow(
        UUID id,
        String template,
        String language,
        MailState state,
        Instant putAt,
        @Nullable Instant endedAt,
        @Nullable String recipient,
        @Nullable String subject,
        int attempts,
        Instant dueAt,
        String answer) {

    OutgoingKey key() {
        return new OutgoingKey(putAt, id);
    }
}
