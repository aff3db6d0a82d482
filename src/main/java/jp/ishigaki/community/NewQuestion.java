package jp.ishigaki.community;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is sent.
 *
 * @param title 1 to 120 characters
 * @param body 1 to 8000 characters, a small Markdown
 * @param section textbook number such as 2-2-3
 * @param part where there is no section; with a section the section's part counts
 */
public record NewQuestion(
        String title,
        String body,
        @Nullable String section,
        @Nullable Integer part,
        List<String> tags) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_BODY = 8000;
}
