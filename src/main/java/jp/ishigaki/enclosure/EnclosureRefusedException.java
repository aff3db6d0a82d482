package jp.ishigaki.enclosure;

/** A file that is not kept, or not sent; the reason is what a view explains. */
public class EnclosureRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /** The post has as many as it may have. */
        TOO_MANY,
        /** The tenant may keep no more. */
        STORAGE_FULL,
        /** It holds its writer's name where nobody looks, and the post is to stand under a pseudonym. */
        TELLS
    }

    private final Reason reason;

    public EnclosureRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
