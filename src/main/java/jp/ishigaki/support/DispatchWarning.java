package jp.ishigaki.support;

/**
 * What makes a plan unwise, though it may be kept.
 *
 * @param name of the day off, or of the session; else empty
 */
public record DispatchWarning(Kind kind, String name) {

    public enum Kind {
        HOLIDAY,
        CLOSURE,
        WEEKEND,
        IN_THE_PAST,
        /** A session of the cohort is on that day at that time. */
        SESSION
    }
}
