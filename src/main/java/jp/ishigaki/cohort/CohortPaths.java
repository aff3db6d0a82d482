package jp.ishigaki.cohort;

import java.util.UUID;

/** Addresses of the cohorts' pages. */
public final class CohortPaths {

    public static final String COHORT = "cohort";
    public static final String ALL = "cohort/all";
    public static final String NEW = "cohort/new";
    public static final String EDIT = "cohort/edit";
    public static final String COPY = "cohort/copy";
    public static final String TRACKS = "cohort/tracks";
    public static final String ADMISSION = "cohort/company";

    private CohortPaths() {}

    public static String cohort(UUID cohort) {
        return of(COHORT, cohort);
    }

    /** One of the pages above, about a cohort. */
    public static String of(String page, UUID cohort) {
        return page + "?cohort=" + cohort;
    }
}
