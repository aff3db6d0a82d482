package jp.ishigaki.community;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The place of a question in a list by time. As a text it stands in addresses. */
public record QuestionKey(Instant askedAt, UUID id) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,17})-(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /** Empty for what is no key. */
    public static Optional<QuestionKey> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new QuestionKey(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        UUID.fromString(parts.group(2))))
                : Optional.empty();
    }

    /** Microseconds, as the database keeps them, and the id. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, askedAt) + "-" + id;
    }
}
