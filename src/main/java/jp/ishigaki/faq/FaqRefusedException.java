package jp.ishigaki.faq;

/** Something that cannot be done with an entry now. Nothing was changed. */
public class FaqRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Somebody else has changed it meanwhile. */
        STALE,
        /** It is not in a state for that any more. */
        OVER,
        /** Whoever wrote it does not review it. */
        OWN,
        /** The asker has not agreed, or not any more; or what it was made from is hidden. */
        CLOSED,
        /** The answer has its entry already, or the asker was asked already. */
        TAKEN
    }

    private final Reason reason;

    FaqRefusedException(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "faq.FaqRefusedException." + reason;
    }
}
