package jp.ishigaki.shared;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list that staff may write to a file. A module makes one a bean for each of its lists; it reads through its own
 * queries, which say who may, and page by page, so that a long list is never held as a whole. Where it shows what is a
 * company's own, it puts the reading on record.
 */
public interface Export {

    /** A short word for addresses and file names, such as {@code people}. */
    String name();

    /** Message key of what the list is called. */
    String title();

    /** Message keys of the columns. */
    List<String> columns();

    /** Headings after those that depend on the cohort, in words of the reader; none in most lists. */
    default List<String> furtherColumns(@Nullable UUID cohort, Locale reader) {
        return List.of();
    }

    /** Whether the list is about one cohort. */
    boolean isOfCohort();

    /**
     * Reads all rows. A cell is a text, a number, or null for none.
     *
     * @param cohort for lists of a cohort
     */
    void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row);
}
