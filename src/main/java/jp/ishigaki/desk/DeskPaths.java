package jp.ishigaki.desk;

import java.util.UUID;

/** Addresses of the expert desk's pages. */
public final class DeskPaths {

    /** The experts' queue. */
    public static final String DESK = "desk";

    /** What an expert says of the own work. */
    public static final String PROFILE = "desk/profile";

    /** The office's overview. */
    public static final String OFFICE = "desk/office";

    /** Absences and conflicts of a cohort's experts, for the office. */
    public static final String EXPERTS = "desk/experts";

    public static final String FIGURES = "desk/figures";

    /** Handling one question. */
    public static final String QUESTION = "desk/question";

    private DeskPaths() {}

    public static String question(UUID question) {
        return QUESTION + "/" + question;
    }

    public static String office(UUID cohort) {
        return OFFICE + "?cohort=" + cohort;
    }

    public static String experts(UUID cohort) {
        return EXPERTS + "?cohort=" + cohort;
    }

    public static String figures(UUID cohort) {
        return FIGURES + "?cohort=" + cohort;
    }
}
