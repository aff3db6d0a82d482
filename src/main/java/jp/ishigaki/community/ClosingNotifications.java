package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever asked hears that the office closed the question, or opened it again. */
@Component
class ClosingNotifications {

    private final Notifications notifications;
    private final JdbcClient db;

    ClosingNotifications(Notifications notifications, JdbcClient db) {
        this.notifications = notifications;
        this.db = db;
    }

    @EventListener
    void on(QuestionClosed closed) {
        tell("closed", closed.question());
    }

    @EventListener
    void on(QuestionReopened reopened) {
        tell("reopened", reopened.question());
    }

    /** How often it was closed is part of the address, so that a second time is told a second time. */
    private void tell(String what, UUID question) {
        db.sql("""
                        select q.asked_by, coalesce(q.part::text, '') as part,
                               (select count(*) from question_closing c
                                where c.tenant_id = q.tenant_id and c.question_id = q.id) as times
                        from question q where q.id = ? and q.asked_by is not null
                        """)
                .param(question)
                .query((row, number) -> {
                    var part = row.getString("part");
                    var notice = new Notice(
                            "community.QuestionNotifications." + what,
                            part.isEmpty() ? List.of() : List.of(part),
                            CommunityPaths.question(question) + "?times=" + row.getInt("times"),
                            question);
                    notifications.tell(row.getObject("asked_by", UUID.class), notice);
                    return notice;
                })
                .list();
        db.sql("select tell_pseudonym_of_closing(?)").param(question).query(row -> {});
    }
}
