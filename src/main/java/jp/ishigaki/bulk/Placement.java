package jp.ishigaki.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that a row puts into a track.
 *
 * @param before the track it was in, or null for none
 */
record Placement(UUID company, @Nullable UUID before, UUID track) {}
