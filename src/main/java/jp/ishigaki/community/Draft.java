package jp.ishigaki.community;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been written and not sent yet, and for whom.
 *
 * @param disclosure null where nothing is chosen yet, and for answers
 */
public record Draft(
        String title,
        String body,
        @Nullable String section,
        @Nullable QuestionDisclosure disclosure,
        boolean pseudonymous,
        List<String> tags) {

    public static final Draft EMPTY = new Draft("", "", null);

    public Draft(String title, String body, @Nullable String section) {
        this(title, body, section, null, false, List.of());
    }

    public Draft(
            String title,
            String body,
            @Nullable String section,
            @Nullable QuestionDisclosure disclosure,
            boolean pseudonymous) {
        this(title, body, section, disclosure, pseudonymous, List.of());
    }

    public boolean isEmpty() {
        return title.isBlank() && body.isBlank() && section == null && tags.isEmpty();
    }
}
