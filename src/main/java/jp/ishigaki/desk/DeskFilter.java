package jp.ishigaki.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param part of the textbook, or null for all
 * @param cohort null for all that the actor may see
 */
public record DeskFilter(
        DeskScope scope,
        @Nullable Integer part,
        @Nullable DeskState state,
        @Nullable UUID cohort) {}
