package jp.ishigaki.attachment;

/** A file that is not kept, or not destroyed; the reason is what a view explains. */
public class AttachmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** There are as many as an issue has. */
        TOO_MANY,
        /** The tenant may keep no more. */
        STORAGE_FULL,
        /** It proves a claim that stands. */
        IS_PROOF
    }

    private final Reason reason;

    AttachmentRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
