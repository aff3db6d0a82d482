package jp.ishigaki.community;

import org.jspecify.annotations.Nullable;

/** What has been written and not sent yet. */
public record Draft(String title, String body, @Nullable String section) {

    public static final Draft EMPTY = new Draft("", "", null);

    public boolean isEmpty() {
        return title.isBlank() && body.isBlank() && section == null;
    }
}
