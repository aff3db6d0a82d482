package jp.ishigaki.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments a list shows.
 *
 * @param cohort null for the acting one
 * @param company null for all
 * @param words that its title, its issue's title, its owner's or its company's name contains; empty for any
 */
public record CommitmentFilter(
        @Nullable UUID cohort, @Nullable UUID company, CommitmentShown shown, String words) {}
