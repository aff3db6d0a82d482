package jp.ishigaki.facilitation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea of a group.
 *
 * @param voted whether the reader voted for it
 * @param votes null while counts are hidden
 */
public record IdeaRow(
        UUID id,
        int group,
        boolean own,
        String author,
        String body,
        boolean voted,
        @Nullable Long votes) {

    public static final int BODY = 600;
}
