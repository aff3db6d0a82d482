package jp.ishigaki.moderation;

/** Why an answer does not become a question. */
public class SplitRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Reason {
        /** It or its question is hidden. */
        HIDDEN,
        /** It was accepted or endorsed. */
        CONFIRMED,
        /** The question would be read by others than the answer. */
        READERS,
        /** An issue, a commitment or an entry of the FAQ stands on it. */
        USED
    }

    private final Reason reason;

    public SplitRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
