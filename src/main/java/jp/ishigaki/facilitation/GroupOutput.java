package jp.ishigaki.facilitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a group brings forth.
 *
 * @param number counts from 1; 0 when nothing is written yet
 * @param reason why it was written after the group could write no more; null for the group's own versions
 */
public record GroupOutput(
        int number,
        String body,
        OutputRoles roles,
        String writer,
        @Nullable Instant writtenAt,
        @Nullable String reason) {

    public static final int BODY = 8000;
    public static final int REASON = 400;
    public static final GroupOutput NONE = new GroupOutput(0, "", OutputRoles.NONE, "", null, null);

    public boolean isWritten() {
        return number > 0;
    }
}
