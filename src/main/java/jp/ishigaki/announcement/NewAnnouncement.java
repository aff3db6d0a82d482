package jp.ishigaki.announcement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as it is written.
 *
 * @param cohort null for all cohorts
 * @param title 1 to 120 characters
 * @param body 1 to 8000 characters, the Markdown of the community
 * @param until after {@code from}; null where it has no end
 * @param mailTitle whether letters may say the title
 */
public record NewAnnouncement(
        @Nullable UUID cohort,
        String title,
        String body,
        Instant from,
        @Nullable Instant until,
        boolean mailTitle) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_BODY = 8000;

    public NewAnnouncement {
        title = title.strip();
        body = body.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE || body.isEmpty() || body.length() > LONGEST_BODY) {
            throw new IllegalArgumentException("A text is empty or too long");
        }
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("It would end before it begins");
        }
    }
}
