package jp.ishigaki.schedule.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a secret address belongs to, and the cohort it shows; null for the person's own sessions. */
record FeedHolder(UUID membership, @Nullable UUID cohort) {}
