package jp.ishigaki.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a board shows.
 *
 * @param cohort null for the actor's own; staff name one
 * @param session number of a session, or null for all
 * @param mine only issues of the own company, or for an expert of the assigned ones
 */
public record BoardFilter(@Nullable UUID cohort, @Nullable Integer session, boolean mine) {

    public static final BoardFilter ALL = new BoardFilter(null, null, false);
}
