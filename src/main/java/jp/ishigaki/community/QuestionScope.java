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

    public QuestionScope filteredBy(QuestionFilter other) {
        return new QuestionScope(other, part, tag);
    }

    public QuestionScope ofPart(@Nullable Integer number) {
        return new QuestionScope(filter, number, tag);
    }

    public QuestionScope tagged(@Nullable String word) {
        var normal = word == null ? "" : Tags.normal(word);
        return new QuestionScope(filter, part, normal.isEmpty() ? null : normal);
    }
}
