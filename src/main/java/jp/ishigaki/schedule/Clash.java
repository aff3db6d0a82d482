package jp.ishigaki.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a plan unwise, though it may be kept.
 *
 * @param with number of the other session, or 0 where there is none
 * @param cohort name of the other session's cohort, where it is not the plan's own
 * @param name of the person, the room or the day off
 * @param track of the other session, where it is of the plan's own cohort and has one
 */
public record Clash(
        Kind kind,
        int with,
        @Nullable String cohort,
        String name,
        @Nullable UUID track) {

    Clash(Kind kind, int with, @Nullable String cohort, String name) {
        this(kind, with, cohort, name, null);
    }

    public enum Kind {
        /** A lecturer teaches elsewhere at that time. */
        LECTURER,
        /** The room is taken at that time. */
        ROOM,
        HOLIDAY,
        /** The office is closed. */
        CLOSURE,
        WEEKEND,
        /** Another session for the same companies is on the same day. */
        SAME_DAY,
        /** A session with a smaller number comes later. */
        BEFORE_PREVIOUS,
        /** A session with a greater number comes earlier. */
        AFTER_NEXT,
        IN_THE_PAST
    }
}
