package jp.ishigaki.community;

import jp.ishigaki.search.Highlight;
import jp.ishigaki.search.SearchKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that may have answered already what is being asked.
 *
 * @param title with what was typed
 * @param snippet one line around it
 * @param state of a question
 * @param endorsed whether an expert confirmed one of its answers
 */
public record SimilarRow(
        SearchKind kind,
        String about,
        String path,
        Highlight title,
        Highlight snippet,
        @Nullable QuestionState state,
        boolean endorsed) {}
