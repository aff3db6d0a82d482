package jp.ishigaki.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * One thing that cites a section, in the reader's language.
 *
 * @param path where it is shown, or null when the reader has no page for it
 * @param note who and when, or where exactly
 * @param state how it stands, or null when there is nothing to tell
 */
public record Citation(
        CitationKey key,
        String title,
        @Nullable String path,
        String note,
        @Nullable State state) {

    /** @param kind as chips are told apart: done, soon, late, info, plain */
    public record State(String kind, String text) {}
}
