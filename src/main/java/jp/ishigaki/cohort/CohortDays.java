package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The days of a cohort's sessions, which the schedule keeps. */
public interface CohortDays {

    /** In the order of the sessions' numbers. */
    List<LocalDate> of(UUID cohort);

    /** The span of every cohort that has sessions. */
    Map<UUID, Span> spans();

    record Span(LocalDate first, LocalDate last, int sessions) {}
}
