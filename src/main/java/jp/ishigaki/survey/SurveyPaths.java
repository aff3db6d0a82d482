package jp.ishigaki.survey;

import java.util.UUID;

/** Addresses of the pages about surveys. */
public final class SurveyPaths {

    /** The staff's view of a cohort's surveys. */
    public static final String SURVEYS = "surveys";

    public static final String TEMPLATES = "surveys/templates";
    public static final String RESULTS = "surveys/results";
    public static final String REPORT = "surveys/report";

    /** What anybody reads of a session's survey once it is published. */
    public static final String PUBLIC_REPORT = "survey-reports";

    /** One question over the sessions of a cohort. */
    public static final String COMPARISON = "surveys/comparison";

    /** A company's own surveys. */
    public static final String OWN = "own-surveys";

    private SurveyPaths() {}

    public static String ofCohort(UUID cohort) {
        return SURVEYS + "?cohort=" + cohort;
    }

    /** Where staff write the next version of a template. */
    public static String template(UUID template) {
        return TEMPLATES + "/" + template;
    }

    public static String results(UUID session) {
        return RESULTS + "/" + session;
    }

    /** What the cohort reads of a session's survey; staff prepare it there. */
    public static String report(UUID session) {
        return REPORT + "/" + session;
    }

    public static String publicReport(UUID session) {
        return PUBLIC_REPORT + "/" + session;
    }

    public static String comparison(UUID cohort) {
        return COMPARISON + "?cohort=" + cohort;
    }

    /** Where a participant answers. */
    public static String answer(UUID session) {
        return OWN + "/" + session;
    }
}
