package jp.ishigaki.schedule;

import jp.ishigaki.cohort.Track;
import org.jspecify.annotations.Nullable;

/**
 * A part 1 to 10 that no session teaches which is planned and not cancelled.
 *
 * @param track whose companies miss it; null in a cohort without tracks
 */
public record UncoveredPart(int part, @Nullable Track track) {}
