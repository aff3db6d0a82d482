package jp.ishigaki.schedule.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address somebody made; its secret is not known any more.
 *
 * @param cohort whose whole schedule it shows; null for the person's own sessions
 */
public record FeedRow(UUID id, @Nullable UUID cohort, Instant createdAt) {}
