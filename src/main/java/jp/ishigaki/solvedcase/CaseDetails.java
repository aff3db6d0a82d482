package jp.ishigaki.solvedcase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param issue it is about; null where the reader does not learn it
 * @param thanked whether the actor's company has said that it helped
 */
public record CaseDetails(
        CaseRow row, CaseText text, @Nullable UUID issue, boolean thanked) {}
