package jp.ishigaki.workshop;

import java.util.List;

/** What was written does not fit the worksheet; nothing of it was kept. */
public class SheetRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> fields;

    SheetRefusedException(List<String> fields) {
        super(String.join(", ", fields));
        this.fields = List.copyOf(fields);
    }

    /** The names of the fields that are missing or do not fit. */
    public List<String> fields() {
        return fields;
    }
}
