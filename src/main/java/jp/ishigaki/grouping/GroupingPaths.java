package jp.ishigaki.grouping;

import java.util.UUID;

/** Addresses of the pages about groups. */
public final class GroupingPaths {

    /** Where staff see how far the groups of each session are. */
    public static final String GROUPINGS = "grouping";

    /** The groups of a session as its cohort sees them, and as they are printed for the room. */
    public static final String GROUPS = "groups";

    private GroupingPaths() {}

    public static String groupings(UUID cohort) {
        return GROUPINGS + "?cohort=" + cohort;
    }

    /** Where staff propose and arrange the groups of a session. */
    public static String grouping(UUID session) {
        return GROUPINGS + "/" + session;
    }

    public static String groups(UUID session) {
        return GROUPS + "/" + session;
    }
}
