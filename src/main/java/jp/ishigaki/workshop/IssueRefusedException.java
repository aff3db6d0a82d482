package jp.ishigaki.workshop;

/** The issue is not in a state that allows this; the reason is what a view explains. */
public class IssueRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** A claim needs the answer that helped, a sentence of evidence or a file. */
        EVIDENCE_MISSING,
        /** Verified is not a place to move to. */
        NEEDS_VERIFICATION,
        ALREADY_VERIFIED,
        NOT_CLAIMED,
        /** The person who claimed cannot verify. */
        OWN_CLAIM,
        /** The issue has as many files as it may. */
        TOO_MANY_FILES,
        /** The tenant may keep no more files. */
        STORAGE_FULL
    }

    private final Reason reason;

    public IssueRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
