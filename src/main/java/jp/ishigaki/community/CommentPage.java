package jp.ishigaki.community;

import java.util.List;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Some comments of a post that follow each other, the oldest first.
 *
 * @param before the place before which there are older ones, or null where these are the first
 */
public record CommentPage(
        List<CommentRow> comments, @Nullable Integer before) {

    /** How many are shown at once. */
    public static final int SIZE = 5;

    static final CommentPage NONE = new CommentPage(List.of(), null);

    /** From up to one more than are shown, newest first. */
    static CommentPage of(List<CommentRow> newestFirst) {
        var slice = Slice.of(newestFirst, SIZE, CommentRow::place);
        return new CommentPage(slice.items().reversed(), slice.next());
    }
}
