package jp.ishigaki.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post with all that the office needs to decide about it.
 *
 * @param title of its question; like the body also where it is hidden
 * @param reports the open ones, oldest first
 * @param decisions oldest first
 */
public record Review(
        UUID post,
        UUID question,
        @Nullable UUID answer,
        @Nullable UUID comment,
        String title,
        String body,
        boolean hidden,
        boolean hiddenByWriter,
        List<ReportRow> reports,
        List<DecisionRow> decisions) {}
