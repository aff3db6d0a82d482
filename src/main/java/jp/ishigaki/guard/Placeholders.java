package jp.ishigaki.guard;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which placeholder stands for what while somebody writes: the same gets the same number again, and no number that
 * stands in the texts already is given to something else.
 */
public class Placeholders implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> given = new HashMap<>();
    private final HashMap<String, Integer> last = new HashMap<>();

    /** @param label the name of a sort of finding, by the message key of its kind */
    String of(FindingKind kind, String same, List<String> texts, UnaryOperator<String> label) {
        return given.computeIfAbsent(kind + ":" + same, key -> next(label.apply(kind.name()), texts));
    }

    private String next(String label, List<String> texts) {
        var number = last.getOrDefault(label, 0);
        String placeholder;
        do {
            number++;
            placeholder = "〔" + label + number + "〕";
        } while (isWritten(placeholder, texts));
        last.put(label, number);
        return placeholder;
    }

    private boolean isWritten(String placeholder, List<String> texts) {
        return texts.stream().anyMatch(text -> text.contains(placeholder));
    }
}
