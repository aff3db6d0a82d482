package jp.ishigaki.schedule;

import java.util.List;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whom a release touches that there is a new version of their schedule. */
@Component
class ScheduleNotifications {

    private final Notifications notifications;
    private final Releases releases;

    ScheduleNotifications(Notifications notifications, Releases releases) {
        this.notifications = notifications;
        this.releases = releases;
    }

    @EventListener
    void on(ScheduleReleased released) {
        var release = releases.release(released.release());
        var notice = new Notice(
                "schedule.ScheduleNotifications.released",
                List.of(String.valueOf(release.version())),
                SchedulePaths.releases(release.cohort()),
                release.id());
        notifications.tell(
                releases.recipients(release.cohort(), release.changes()).stream()
                        .map(Recipient::person)
                        .toList(),
                notice);
    }
}
