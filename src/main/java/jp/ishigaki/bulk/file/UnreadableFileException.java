package jp.ishigaki.bulk.file;

/** A file that cannot be read as a table, and why. */
public class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is the matter with the file. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NO_ROWS,
        NOT_A_TABLE,
        UNKNOWN_ENCODING,
        BROKEN_CSV,
        OLD_EXCEL,
        BROKEN_EXCEL
    }

    private final Reason reason;

    public UnreadableFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
