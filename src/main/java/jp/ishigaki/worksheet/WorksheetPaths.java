package jp.ishigaki.worksheet;

import java.util.UUID;

/** Addresses of the pages about worksheets. */
public final class WorksheetPaths {

    public static final String WORKSHEETS = "worksheets";

    private WorksheetPaths() {}

    public static String ofCohort(UUID cohort) {
        return WORKSHEETS + "?cohort=" + cohort;
    }

    /** Where staff write the next version for a cohort, or for all that have none of their own. */
    public static String worksheet(int session, UUID cohort) {
        return WORKSHEETS + "/" + session + "?cohort=" + cohort;
    }
}
