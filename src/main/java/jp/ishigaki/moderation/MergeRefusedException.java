package jp.ishigaki.moderation;

/** Why two questions are not made one. */
public class MergeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Reason {
        /** Not all who read the one may read the other. */
        READERS,
        /** One of them is a duplicate already, or has duplicates. */
        CHAIN,
        HIDDEN
    }

    private final Reason reason;

    public MergeRefusedException(Reason reason) {
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
