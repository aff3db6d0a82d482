package jp.ishigaki.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as its company writes it down.
 *
 * @param title 1 to {@value #TITLE} characters
 * @param situation 1 to {@value #SITUATION} characters
 * @param session the session in whose workshop it came up, of the actor's cohort
 * @param part of the textbook, 0 to 10
 * @param section number of a textbook section, such as 2-2-3
 */
public record NewIssue(
        String title,
        String situation,
        @Nullable UUID session,
        @Nullable Integer part,
        @Nullable String section,
        Disclosure disclosure) {

    public static final int TITLE = 120;
    public static final int SITUATION = 4000;

    public NewIssue {
        title = Words.of(title, TITLE);
        situation = Words.of(situation, SITUATION);
    }
}
