package jp.ishigaki.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which companies of a cohort are looked at: all, those of a track, or those that are in none. */
public record TrackFilter(@Nullable UUID track, boolean unplaced) {

    public static final TrackFilter ALL = new TrackFilter(null, false);
    public static final TrackFilter UNPLACED = new TrackFilter(null, true);

    public static TrackFilter of(UUID track) {
        return new TrackFilter(track, false);
    }
}
