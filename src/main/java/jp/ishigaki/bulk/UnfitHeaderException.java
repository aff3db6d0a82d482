package jp.ishigaki.bulk;

import java.util.List;

/** The first row does not name the columns that are needed, or names one of them twice. */
public class UnfitHeaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ImportColumn> missing;
    private final transient List<ImportColumn> doubled;
    private final transient List<String> found;

    UnfitHeaderException(List<ImportColumn> missing, List<ImportColumn> doubled, List<String> found) {
        super("missing " + missing + ", doubled " + doubled);
        this.missing = missing;
        this.doubled = doubled;
        this.found = found;
    }

    public List<ImportColumn> missing() {
        return missing;
    }

    public List<ImportColumn> doubled() {
        return doubled;
    }

    /** The names that stand in the file. */
    public List<String> found() {
        return found;
    }
}
