package jp.ishigaki.cohort;

import java.util.UUID;

/** What the schedule knows of a cohort's tracks. */
public interface TrackUse {

    /** Whether any session is or was planned for the track. */
    boolean isPlannedFor(UUID track);

    /** Whether a session for one of the tracks was held before today. */
    boolean hasBegun(UUID cohort);
}
