package jp.ishigaki.solvedcase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in its company's own words.
 *
 * @param title 1 to {@value #TITLE} characters
 * @param before how it was, 1 to {@value #TEXT} characters, as are the others
 * @param done what was done
 * @param result what came of it
 * @param section number of a textbook section, such as 2-2-3
 */
public record CaseText(
        String title,
        String before,
        String done,
        String result,
        @Nullable String section) {

    public static final int TITLE = 120;
    public static final int TEXT = 2000;

    public CaseText {
        title = within(title, TITLE);
        before = within(before, TEXT);
        done = within(done, TEXT);
        result = within(result, TEXT);
    }

    List<String> words() {
        return List.of(title, before, done, result);
    }

    private static String within(String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("1 to " + longest + " characters");
        }
        return text;
    }
}
