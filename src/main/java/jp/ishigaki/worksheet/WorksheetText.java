package jp.ishigaki.worksheet;

import java.util.List;

/** What a worksheet says and asks. */
public record WorksheetText(Wording title, Wording lead, List<WorksheetField> fields) {

    public static final int TITLE = 80;
    public static final int LEAD = 400;
    public static final int MOST_FIELDS = 20;

    public WorksheetText {
        fields = List.copyOf(fields);
    }
}
