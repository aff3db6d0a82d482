package jp.ishigaki.curriculum;

/** A place in the textbook that cannot be referred to. Views say why beside the field. */
public class ReferenceRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** Nobody said which edition, and the cohort has none. */
        NO_EDITION,
        UNKNOWN_EDITION,
        UNKNOWN_SECTION,
        UNREADABLE_PAGES
    }

    private final Reason reason;

    public ReferenceRefusedException(Reason reason) {
        super("The textbook reference is refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "curriculum.ReferenceRefusedException." + reason;
    }
}
