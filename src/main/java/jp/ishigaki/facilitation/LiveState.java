package jp.ishigaki.facilitation;

/** How far a workshop is. */
public enum LiveState {
    PREPARED,
    RUNNING,
    /** For good; what groups brought forth is then changed only with a reason. */
    CLOSED
}
