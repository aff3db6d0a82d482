package jp.ishigaki.moderation;

/** What was decided of a post; the last one by the company that wrote it, the others by the office. */
public enum Verdict {
    KEPT,
    HIDDEN,
    SHOWN,
    ASKED,
    WITHDRAWN;

    /** Whether the writer has to be told why. */
    public boolean needsReason() {
        return this == HIDDEN || this == ASKED;
    }
}
