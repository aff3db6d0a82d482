package jp.ishigaki.community;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been written and not sent yet, and for whom.
 *
 * @param disclosure null where nothing is chosen yet, and for answers
 * @param pages of the textbook, as typed
 * @param version what it was begun from; null where it is the first
 */
public record Draft(
        String title,
        String body,
        @Nullable String section,
        @Nullable QuestionDisclosure disclosure,
        boolean pseudonymous,
        List<String> tags,
        String pages,
        @Nullable Integer version) {

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

    public Draft(
            String title,
            String body,
            @Nullable String section,
            @Nullable QuestionDisclosure disclosure,
            boolean pseudonymous,
            List<String> tags) {
        this(title, body, section, disclosure, pseudonymous, tags, "", null);
    }

    public boolean isEmpty() {
        return title.isBlank() && body.isBlank() && section == null && tags.isEmpty() && pages.isBlank();
    }
}
