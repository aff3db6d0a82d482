package jp.ishigaki.schedule;

import java.util.UUID;

/** Addresses of the schedule's pages. */
public final class SchedulePaths {

    public static final String SCHEDULE = "schedule";

    private SchedulePaths() {}

    /** The schedule of one cohort, for staff who see several. */
    public static String ofCohort(UUID cohort) {
        return SCHEDULE + "?cohort=" + cohort;
    }

    public static String session(UUID session) {
        return SCHEDULE + "/" + session;
    }
}
