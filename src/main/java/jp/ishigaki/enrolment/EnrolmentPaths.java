package jp.ishigaki.enrolment;

import java.util.UUID;

/** Where the module's pages are. */
public final class EnrolmentPaths {

    public static final String APPLICATIONS = "applications";
    public static final String LOTTERY = "lottery";
    public static final String ENROLMENT = "enrolment";
    /** Of all companies of a cohort, for the office. */
    public static final String ENROLMENTS = "enrolments";
    /** Of the public pages, which need no sign-in. */
    public static final String APPLY = "/apply";

    private EnrolmentPaths() {}

    public static String enrolments(UUID cohort) {
        return ENROLMENTS + "?cohort=" + cohort;
    }

    public static String application(UUID application) {
        return "application/" + application;
    }

    public static String apply(UUID cohort) {
        return APPLY + "/" + cohort;
    }

    public static String draw(UUID cohort) {
        return apply(cohort) + "/draw";
    }

    public static String status(String token) {
        return APPLY + "/status/" + token;
    }
}
