package jp.ishigaki.calendar;

import java.util.List;

/**
 * What one source has waiting.
 *
 * @param left how many more wait that are not named
 */
public record DueList(List<DueItem> items, int left) {

    public static DueList all(List<DueItem> items) {
        return new DueList(items, 0);
    }

    /** @param total how many wait, named or not */
    public static DueList of(List<DueItem> items, int total) {
        return new DueList(items, Math.max(0, total - items.size()));
    }
}
