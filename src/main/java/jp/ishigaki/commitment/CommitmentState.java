package jp.ishigaki.commitment;

/** How far a commitment is. */
public enum CommitmentState {
    AGREED,
    /** The company says it is done and gives the proof. */
    CLAIMED,
    VERIFIED,
    /** It went over into the annual plan, with a day. */
    TRANSFERRED,
    CALLED_OFF;

    /** Nothing changes any more. */
    public boolean isOver() {
        return this == VERIFIED || this == CALLED_OFF;
    }
}
