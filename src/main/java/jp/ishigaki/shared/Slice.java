package jp.ishigaki.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param previous the key before which the previous page ends; null on the first page, and in lists that only go forth
 * @param next the key after which the next page begins, or null on the last page
 */
public record Slice<T, K>(
        List<T> items, @Nullable K previous, @Nullable K next) {

    public Slice(List<T> items, @Nullable K next) {
        this(items, null, next);
    }

    /** Makes a page from up to {@code size + 1} rows: the surplus row only tells that there are more. */
    public static <T, K> Slice<T, K> of(List<T> rows, int size, Function<T, K> key) {
        if (rows.size() <= size) {
            return new Slice<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Slice<>(items, key.apply(items.getLast()));
    }

    /**
     * Makes the page that was turned to from up to {@code size + 1} rows, which begin at its key and lead away from it:
     * when turning back, in the opposite order of the list.
     */
    public static <T, K> Slice<T, K> of(List<T> rows, int size, Function<T, K> key, Turn<K> turn) {
        var items = rows.size() > size ? rows.subList(0, size) : rows;
        var beyond = rows.size() > size ? key.apply(items.getLast()) : null;
        if (turn.back()) {
            return new Slice<>(
                    List.copyOf(items.reversed()), beyond, items.isEmpty() ? null : key.apply(items.getFirst()));
        }
        var before = items.isEmpty() ? turn.key() : key.apply(items.getFirst());
        return new Slice<>(List.copyOf(items), turn.key() == null ? null : before, beyond);
    }

    /** Reads a whole list page by page, and never holds more than one. */
    public static <T, K> void readAll(Function<@Nullable K, Slice<T, K>> pageAfter, Consumer<? super T> reader) {
        @Nullable K after = null;
        do {
            var page = pageAfter.apply(after);
            page.items.forEach(reader);
            after = page.next;
        } while (after != null);
    }
}
