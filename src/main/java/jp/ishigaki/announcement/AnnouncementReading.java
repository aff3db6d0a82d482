package jp.ishigaki.announcement;

import java.util.UUID;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader does with an announcement: read it, or put it away unread. */
@Service
@Transactional
@AllowedFor
public class AnnouncementReading {

    private final JdbcClient db;
    private final Notifications notifications;

    AnnouncementReading(JdbcClient db, Notifications notifications) {
        this.db = db;
        this.notifications = notifications;
    }

    public void read(UUID announcement) {
        note(announcement, true);
    }

    public void putAway(UUID announcement) {
        note(announcement, false);
    }

    private void note(UUID announcement, boolean read) {
        var noted = db.sql("""
                        insert into announcement_reading (announcement_id, number, read_at)
                        select a.id, a.number, case when :read then acting_moment() end from announcement a
                        where a.id = :id
                        on conflict (tenant_id, announcement_id, person_id) do update
                            set number = excluded.number,
                                read_at = coalesce(announcement_reading.read_at, excluded.read_at)
                        """).param("read", read).param("id", announcement).update();
        if (noted == 0) {
            throw new MissingException();
        }
        notifications.markReadAbout(announcement);
    }
}
