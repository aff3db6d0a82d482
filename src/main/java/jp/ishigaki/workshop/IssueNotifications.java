package jp.ishigaki.workshop;

import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who hears of an issue's way: its expert that there is something to verify, its company that it was verified, or that staff
 * looked whose it is. What a company does with its issue is told to nobody who must not know whose it is.
 */
@Component
class IssueNotifications {

    private final Notifications notifications;
    private final JdbcClient db;

    IssueNotifications(Notifications notifications, JdbcClient db) {
        this.notifications = notifications;
        this.db = db;
    }

    @EventListener
    void on(IssueClaimed claimed) {
        tell("workshop.IssueNotifications.claimed", claimed.issue(), claimed.company(), """
                select distinct m.person_id from assignment a
                join membership m on m.tenant_id = a.tenant_id and m.id = a.membership_id
                where a.company_id = ? and m.ended_at is null
                """);
    }

    @EventListener
    void on(IssueVerified verified) {
        tell("workshop.IssueNotifications.verified", verified.issue(), verified.company(), """
                select distinct person_id from membership where company_id = ? and ended_at is null
                """);
    }

    @EventListener
    void on(IssueUnmasked unmasked) {
        tell("workshop.IssueNotifications.unmasked", unmasked.issue(), unmasked.company(), """
                select distinct person_id from membership where company_id = ? and ended_at is null
                """);
    }

    private void tell(String key, UUID issue, UUID company, String people) {
        var session = db.sql("""
                        select s.number::text from issue i
                        join session s on s.tenant_id = i.tenant_id and s.id = i.session_id where i.id = ?
                        """).param(issue).query(String.class).list();
        var notice = new Notice(key, session, WorkshopPaths.issue(issue), issue);
        db.sql(people).param(company).query(UUID.class).list().forEach(person -> notifications.tell(person, notice));
    }
}
