package jp.ishigaki.schedule;

import java.util.UUID;

/** Addresses of the schedule's pages. */
public final class SchedulePaths {

    public static final String SCHEDULE = "schedule";
    public static final String DRAFT = "schedule/draft";
    public static final String NEW = "schedule/new";
    public static final String OUTLINE = "schedule/outline";
    public static final String RELEASES = "schedule/releases";

    /** Where a member makes the addresses for a calendar program. */
    public static final String FEEDS = "schedule/feeds";

    private SchedulePaths() {}

    /** The schedule of one cohort, for staff who see several. */
    public static String ofCohort(UUID cohort) {
        return SCHEDULE + "?cohort=" + cohort;
    }

    public static String session(UUID session) {
        return SCHEDULE + "/" + session;
    }

    /** Where staff plan and release. */
    public static String draft(UUID cohort) {
        return DRAFT + "?cohort=" + cohort;
    }

    public static String newSession(UUID cohort) {
        return NEW + "?cohort=" + cohort;
    }

    /** Where a schedule is begun with all its sessions. */
    public static String outline(UUID cohort) {
        return OUTLINE + "?cohort=" + cohort;
    }

    public static String edit(UUID session) {
        return session(session) + "/edit";
    }

    /** What was released when, with what each version changed. */
    public static String releases(UUID cohort) {
        return RELEASES + "?cohort=" + cohort;
    }
}
