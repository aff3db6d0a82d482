package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of a cohort's sessions, which the schedule keeps. */
public interface CohortDays {

    /** In the order of the sessions' numbers, and of their days where tracks share one. */
    List<Day> of(UUID cohort);

    /** The span of every cohort that has sessions. */
    Map<UUID, Span> spans();

    /** @param track whose session it is, or null when it is everybody's */
    record Day(int number, LocalDate day, @Nullable UUID track) {

        /** Whether there are companies that have to come to both. */
        public boolean meetsThoseOf(Day other) {
            return track == null || other.track == null || track.equals(other.track);
        }
    }

    record Span(LocalDate first, LocalDate last, int sessions) {}
}
