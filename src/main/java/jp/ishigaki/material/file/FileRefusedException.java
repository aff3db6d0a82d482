package jp.ishigaki.material.file;

import java.util.Locale;

/** A file that is not taken; its reader is told why. */
public class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands against a file. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /** Less arrived than was announced. */
        INTERRUPTED,
        /** The name is missing or cannot be read. */
        NAME,
        /** Not one of the kinds that are taken. */
        TYPE,
        /** The bytes are of another kind than the name says. */
        DISAGREES,
        /** It holds macros or something else that runs. */
        MACRO,
        /** Office's format of before 2007, or one closed with a password, which look alike. */
        OLD_OFFICE,
        /** It cannot be read as what it says it is. */
        BROKEN,
        /** It swells out of all proportion when it is opened. */
        SWELLING,
        /** It can be read as two kinds at once. */
        AMBIGUOUS,
        VIRUS
    }

    private final Reason reason;

    public FileRefusedException(Reason reason) {
        super(reason.name().toLowerCase(Locale.ROOT));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "material.FileRefused." + reason;
    }
}
