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
 * @param tags up to five, in their normal form
 * @param disclosure who reads it
 * @param pseudonymous whether the asker's company stays unnamed; not in a question of the own company alone
 */
public record NewQuestion(
        String title,
        String body,
        @Nullable String section,
        @Nullable Integer part,
        List<String> tags,
        QuestionDisclosure disclosure,
        boolean pseudonymous) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_BODY = 8000;

    public NewQuestion {
        tags = Tags.normal(tags);
        if (tags.size() > Tags.MOST || tags.stream().anyMatch(tag -> tag.length() > Tags.LONGEST)) {
            throw new IllegalArgumentException("There are too many tags, or one is too long");
        }
        if (pseudonymous && disclosure == QuestionDisclosure.COMPANY) {
            throw new IllegalArgumentException("To its own company nobody is unnamed");
        }
    }

    /** Asked of the whole cohort by name. */
    public NewQuestion(String title, String body, @Nullable String section, @Nullable Integer part, List<String> tags) {
        this(title, body, section, part, tags, QuestionDisclosure.COHORT, false);
    }

    public NewQuestion readBy(QuestionDisclosure readers) {
        return new NewQuestion(title, body, section, part, tags, readers, pseudonymous);
    }

    public NewQuestion underPseudonym() {
        return new NewQuestion(title, body, section, part, tags, disclosure, true);
    }
}
