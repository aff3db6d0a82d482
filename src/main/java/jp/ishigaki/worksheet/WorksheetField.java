package jp.ishigaki.worksheet;

import java.util.List;
import java.util.Locale;

/**
 * A field of a worksheet.
 *
 * @param name stays through the versions of a worksheet and means the same in those of other workshops
 * @param help under the field; may be empty
 * @param choices of a choice, told apart by their Japanese words
 */
public record WorksheetField(
        String name, FieldKind kind, boolean required, Wording label, Wording help, List<Wording> choices) {

    public static final int LABEL = 80;
    public static final int HELP = 200;
    public static final int LEAST_CHOICES = 2;
    public static final int MOST_CHOICES = 20;

    public WorksheetField {
        choices = kind == FieldKind.CHOICE ? List.copyOf(choices) : List.of();
    }

    /** How a choice that was made reads. */
    public String chosen(String answer, Locale reader) {
        return choices.stream()
                .filter(each -> each.ja().equals(answer))
                .findFirst()
                .map(each -> each.in(reader))
                .orElse(answer);
    }
}
