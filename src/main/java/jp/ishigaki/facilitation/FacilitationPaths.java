package jp.ishigaki.facilitation;

import java.util.UUID;

/** Addresses of the pages of a workshop, and what is told when they are to look again. */
public final class FacilitationPaths {

    public static final String WORKSHOP = "workshop";

    private FacilitationPaths() {}

    /** Where everybody takes part. */
    public static String workshop(UUID session) {
        return WORKSHOP + "/" + session;
    }

    /** Where staff and the lecturer lead it. */
    public static String lead(UUID session) {
        return workshop(session) + "/lead";
    }

    /** What the room sees on its screen. */
    public static String screen(UUID session) {
        return workshop(session) + "/screen";
    }

    public static String topic(UUID session) {
        return "workshop/" + session;
    }

    public static String groupTopic(UUID session, int group) {
        return topic(session) + "/" + group;
    }
}
