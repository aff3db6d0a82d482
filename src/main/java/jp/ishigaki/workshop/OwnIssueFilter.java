package jp.ishigaki.workshop;

import org.jspecify.annotations.Nullable;

/**
 * Which of a company's own issues are listed.
 *
 * @param session number of a session, or null for all
 * @param tag null for any
 * @param mine only those in the actor's own hands
 */
public record OwnIssueFilter(
        Standing standing,
        @Nullable Integer session,
        @Nullable String tag,
        boolean mine) {

    public enum Standing {
        /** Neither solved nor at rest. */
        OPEN,
        /** Open, and its day has passed. */
        LATE,
        RESTING,
        /** Claimed or verified. */
        SOLVED,
        ALL
    }

    public static final OwnIssueFilter OPEN = new OwnIssueFilter(Standing.OPEN, null, null, false);
}
