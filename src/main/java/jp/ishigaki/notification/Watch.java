package jp.ishigaki.notification;

/** What somebody wants to hear of one thing. */
public enum Watch {
    /** What concerns the reader anyway. */
    USUAL,
    /** Everything. */
    WATCHED,
    /** Nothing. */
    MUTED
}
