package jp.ishigaki.commitment;

/** The commitment is not in a state that allows this; the reason is what a view explains. */
public class CommitmentRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** The issue is solved already. */
        ISSUE_SOLVED,
        /** The owner is not of the company. */
        OWNER,
        /** The day lies in the past. */
        PAST,
        /** A claim needs a sentence, an answer or a file. */
        EVIDENCE_MISSING,
        /** It is not in a state from which this is possible. */
        NOT_NOW,
        /** The person who claimed cannot verify. */
        OWN_CLAIM,
        /** The visit is of another company, or called off. */
        OTHER_VISIT
    }

    private final Reason reason;

    CommitmentRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
