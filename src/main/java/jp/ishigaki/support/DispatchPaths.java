package jp.ishigaki.support;

import java.util.UUID;

/** Addresses of the pages about experts' visits. */
public final class DispatchPaths {

    /** Companies and their four visits, for staff and experts. */
    public static final String CALENDAR = "dispatches";

    public static final String AGENDA = "dispatches/agenda";
    public static final String NEW = "dispatches/new";
    public static final String WINDOWS = "dispatches/windows";

    /** A company's own four. */
    public static final String OWN = "own-dispatches";

    private DispatchPaths() {}

    public static String calendar(UUID cohort) {
        return CALENDAR + "?cohort=" + cohort;
    }

    /** The companies whose visit of that number has that state. */
    public static String calendar(UUID cohort, int number, DispatchShown shown) {
        return calendar(cohort) + "&number=" + number + "&show=" + shown.word();
    }

    public static String agenda(UUID cohort) {
        return AGENDA + "?cohort=" + cohort;
    }

    public static String windows(UUID cohort) {
        return WINDOWS + "?cohort=" + cohort;
    }

    public static String dispatch(UUID dispatch) {
        return CALENDAR + "/" + dispatch;
    }

    public static String edit(UUID dispatch) {
        return dispatch(dispatch) + "/edit";
    }

    public static String plan(UUID cohort, UUID company, int number) {
        return NEW + "?cohort=" + cohort + "&company=" + company + "&number=" + number;
    }
}
