package jp.ishigaki.announcement;

import java.util.UUID;

/** Where announcements are shown and written. */
public final class AnnouncementPaths {

    public static final String ALL = "announcements";
    public static final String ONE = "announcement/:id";
    public static final String NEW = "announcement/new";
    public static final String EDIT = "announcement/:id/edit";

    private AnnouncementPaths() {}

    public static String one(UUID announcement) {
        return ONE.replace(":id", announcement.toString());
    }

    public static String edit(UUID announcement) {
        return EDIT.replace(":id", announcement.toString());
    }
}
