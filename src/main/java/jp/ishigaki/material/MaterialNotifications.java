package jp.ishigaki.material;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.SchedulePaths;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells everybody whose session it is that there is a material, or a new version of one. */
@Component
class MaterialNotifications {

    private final Notifications notifications;
    private final JdbcClient db;

    MaterialNotifications(Notifications notifications, JdbcClient db) {
        this.notifications = notifications;
        this.db = db;
    }

    @EventListener
    void on(MaterialReleased released) {
        int number = db.sql("select number from session where id = ?")
                .param(released.session())
                .query(Integer.class)
                .single();
        var notice = new Notice(
                "material.MaterialNotifications.released",
                List.of(String.valueOf(number)),
                SchedulePaths.session(released.session()),
                released.version());
        notifications.tell(
                db.sql("select person from people_of_session(?)")
                        .param(released.session())
                        .query(UUID.class)
                        .list(),
                notice);
    }
}
