package jp.ishigaki.schedule.feed;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One event of a calendar beside the sessions.
 *
 * @param uid stays the same through all changes
 * @param sequence rises with each change
 * @param begin and {@code end} in the programme's own zone
 * @param path where it is shown, without a leading slash
 */
public record FeedEvent(
        String uid,
        int sequence,
        Instant changedAt,
        LocalDateTime begin,
        LocalDateTime end,
        String summary,
        String description,
        String place,
        String path,
        boolean cancelled) {}
