package jp.ishigaki.community;

import org.jspecify.annotations.Nullable;

/**
 * Which questions a list shows.
 *
 * @param part of the textbook
 */
public record QuestionScope(
        QuestionFilter filter,
        @Nullable Integer part,
        @Nullable String tag) {

    public static final QuestionScope ALL = of(QuestionFilter.ALL);

    public static QuestionScope of(QuestionFilter filter) {
        return new QuestionScope(filter, null, null);
    }

    public QuestionScope ofPart(@Nullable Integer number) {
        return new QuestionScope(filter, number, tag);
    }

    public QuestionScope tagged(@Nullable String word) {
        return new QuestionScope(filter, part, word == null ? null : Tags.normal(word));
    }
}
