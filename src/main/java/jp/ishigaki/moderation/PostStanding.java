package jp.ishigaki.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a post stands for its reader.
 *
 * @param hidden by whom, if it is: OFFICE or WRITER
 * @param title of a hidden question, and body of a hidden post, for those who may read them
 * @param verdict the last one that concerns its writer, for the writer's company and the office
 * @param reported by the reader, and not decided yet
 * @param open reports, for the office
 * @param withdrawable whether the reader may take it out of sight now
 * @param splittable whether it is an answer that can become a question of its own, as far as nothing stands on it
 */
public record PostStanding(
        UUID post,
        @Nullable String hidden,
        @Nullable String title,
        @Nullable String body,
        @Nullable Verdict verdict,
        @Nullable String reason,
        boolean reported,
        int open,
        boolean withdrawable,
        boolean splittable) {}
