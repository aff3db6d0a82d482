package jp.ishigaki.workshop;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.Mentionable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is called in a comment hears of it at once, and by letter if they do not look for a while. The notice names nobody, as the one who called may be anonymous. */
@Component
class MentionNotifications {

    private final Notifications notifications;
    private final MentionQueries people;
    private final JdbcClient db;

    MentionNotifications(Notifications notifications, MentionQueries people, JdbcClient db) {
        this.notifications = notifications;
        this.people = people;
        this.db = db;
    }

    @EventListener
    void on(IssueCommented commented) {
        var body = db.sql("select body from shown_comments(?) where id = ?")
                .params(commented.issue(), commented.comment())
                .query(String.class)
                .optional()
                .orElse("");
        if (Mentionable.mayBeCalledIn(body)) {
            var notice = new Notice(
                    "workshop.MentionNotifications.called",
                    session(commented.issue()),
                    WorkshopPaths.issue(commented.issue()) + "#comment-" + commented.comment(),
                    commented.issue());
            var called = Mentionable.calledBy(body, people.people(commented.issue()));
            notifications.tell(called, notice);
            db.sql("select call_to_issue(?, ?)")
                    .params(commented.comment(), called.toArray(UUID[]::new))
                    .query(row -> {});
        }
    }

    private List<String> session(UUID issue) {
        return db.sql("""
                        select s.number::text from shown_issue i
                        join session s on s.tenant_id = i.tenant_id and s.id = i.session_id where i.id = ?
                        """).param(issue).query(String.class).list();
    }
}
