package jp.ishigaki.announcement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement for its reader.
 *
 * @param cohort its name; null where it is for all
 * @param number of the present version
 * @param open whether the reader has yet to read it or put it away
 */
public record AnnouncementRow(
        UUID id,
        @Nullable UUID cohortId,
        @Nullable String cohort,
        String title,
        String body,
        Instant fromAt,
        @Nullable Instant untilAt,
        boolean mailTitle,
        int number,
        Instant changedAt,
        boolean open) {

    public AnnouncementKey key() {
        return new AnnouncementKey(fromAt, id);
    }
}
