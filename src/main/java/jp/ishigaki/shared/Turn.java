package jp.ishigaki.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list that is paged by key: the first one, the one after a key, or the one before.
 *
 * @param back whether the page ends before the key
 */
public record Turn<K>(@Nullable K key, boolean back) {

    public static <K> Turn<K> first() {
        return new Turn<>(null, false);
    }

    /** The page after the key; without one, the first. */
    public static <K> Turn<K> after(@Nullable K key) {
        return new Turn<>(key, false);
    }

    public static <K> Turn<K> before(K key) {
        return new Turn<>(key, true);
    }
}
