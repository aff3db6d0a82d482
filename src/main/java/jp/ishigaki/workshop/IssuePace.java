package jp.ishigaki.workshop;

/** How an issue gets on. */
public enum IssuePace {
    MOVING,
    /** Nobody has touched it for some time. */
    STALLED,
    /** It was put to rest because nobody touched it. */
    RESTING
}
