package jp.ishigaki.faq;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells an asker by name that somebody asks for their consent. Those without a name, and those who wrote what is
 * reviewed, the database tells: whoever acts may not know them.
 */
@Component
class FaqNotifications {

    private record Asker(UUID person, String part) {}

    private final Notifications notifications;
    private final JdbcClient db;

    FaqNotifications(Notifications notifications, JdbcClient db) {
        this.notifications = notifications;
        this.db = db;
    }

    void tellNamedAsker(UUID question) {
        db.sql("""
                        select asked_by as person, coalesce(part::text, '') as part from question
                        where id = ? and asked_by is not null
                        """)
                .param(question)
                .query(Asker.class)
                .list()
                .forEach(asker -> notifications.tell(
                        asker.person(),
                        new Notice(
                                "faq.FaqNotifications.consent",
                                asker.part().isEmpty() ? List.of() : List.of(asker.part()),
                                CommunityPaths.question(question),
                                question)));
    }
}
