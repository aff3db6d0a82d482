package jp.ishigaki.grouping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a session as they are arranged now.
 *
 * @param seed of the proposal they began as
 * @param version rises with each change; whoever changes says which one they saw
 * @param publishedAt null while only staff see them
 */
public record Grouping(
        UUID session,
        UUID cohort,
        long seed,
        int version,
        @Nullable Instant publishedAt,
        List<WorkshopGroup> groups) {

    public boolean isPublished() {
        return publishedAt != null;
    }
}
