package jp.ishigaki.attendance;

import java.util.UUID;

/** Addresses of the pages about presence. */
public final class AttendancePaths {

    /** The staff's matrix of companies and sessions. */
    public static final String MATRIX = "attendance";

    /** Where staff decide on absences and look at what makes up for them. */
    public static final String MAKE_UPS = "attendance/make-ups";

    /** A company's own presence, and what it has to make up. */
    public static final String OWN = "own-attendance";

    public static final String CHECK_IN = "check-in";
    public static final String ROOM = "room";

    private AttendancePaths() {}

    public static String matrix(UUID cohort) {
        return MATRIX + "?cohort=" + cohort;
    }

    /** Of the companies and sessions of one track. */
    public static String matrix(UUID cohort, UUID track) {
        return matrix(cohort) + "&track=" + track;
    }

    public static String makeUps(UUID cohort) {
        return MAKE_UPS + "?cohort=" + cohort;
    }

    /** The screens of one cohort, for staff who see several. */
    public static String rooms(UUID cohort) {
        return ROOM + "?cohort=" + cohort;
    }

    /** The screen in the room of a session. */
    public static String room(UUID session) {
        return ROOM + "/" + session;
    }

    /** What the room's screen shows as a picture to be scanned. */
    public static String checkIn(UUID session, String digits) {
        return CHECK_IN + "?session=" + session + "&code=" + digits;
    }
}
