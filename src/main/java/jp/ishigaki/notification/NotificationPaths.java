package jp.ishigaki.notification;

import java.util.UUID;

public final class NotificationPaths {

    public static final String NOTICES = "notifications";
    public static final String SETTINGS = "notifications/settings";

    /** Where letters lead: to what a notice of one's own is about. */
    public static final String NOTICE = "notice";

    private NotificationPaths() {}

    public static String notice(UUID notice) {
        return NOTICE + "/" + notice;
    }
}
