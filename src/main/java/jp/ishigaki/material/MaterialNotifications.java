package jp.ishigaki.material;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.SchedulePaths;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells everybody of the cohort that there is a material, or a new version of one. */
@Component
class MaterialNotifications {

    private record Session(UUID cohortId, int number) {}

    private final Notifications notifications;
    private final JdbcClient db;

    MaterialNotifications(Notifications notifications, JdbcClient db) {
        this.notifications = notifications;
        this.db = db;
    }

    @EventListener
    void on(MaterialReleased released) {
        var session = db.sql("select cohort_id, number from session where id = ?")
                .param(released.session())
                .query(Session.class)
                .single();
        var notice = new Notice(
                "material.MaterialNotifications.released",
                List.of(String.valueOf(session.number())),
                SchedulePaths.session(released.session()),
                released.version());
        db.sql("select distinct person_id from membership where cohort_id = ? and ended_at is null order by person_id")
                .param(session.cohortId())
                .query(UUID.class)
                .list()
                .forEach(person -> notifications.tell(person, notice));
    }
}
