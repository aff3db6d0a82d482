package jp.ishigaki.desk;

/** The desk as it is now does not allow it. */
public class DeskRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Somebody else holds it. */
        TAKEN,
        /** Whoever was named holds it already. */
        OWN,
        /** The weekly cap is reached; it may be claimed all the same. */
        FULL,
        /** A declared conflict of interest. */
        BARRED,
        /** It is held by somebody else. */
        NOT_YOURS,
        /** Nobody waits for it any more. */
        OVER
    }

    private final Reason reason;

    DeskRefusedException(Reason reason) {
        super("Refused by the desk: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
