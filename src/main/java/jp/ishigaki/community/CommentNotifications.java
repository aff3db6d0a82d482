package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.Mentionable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever is called in a comment hears of it, and whoever wrote what it stands under. Notices name nobody, as the writer
 * may be unnamed.
 */
@Component
class CommentNotifications {

    private record Written(UUID question, String body, List<String> part) {}

    private final Notifications notifications;
    private final ThreadReaders readers;
    private final JdbcClient db;

    CommentNotifications(Notifications notifications, ThreadReaders readers, JdbcClient db) {
        this.notifications = notifications;
        this.readers = readers;
        this.db = db;
    }

    @EventListener
    void on(CommentWritten written) {
        var comment = comment(written.comment());
        var called = Mentionable.mayBeCalledIn(comment.body())
                ? Mentionable.calledBy(comment.body(), readers.of(written.question()))
                : List.<UUID>of();
        notifications.tell(called, notice("called", comment, written));
        var commented = notice("commented", comment, written);
        author(written.comment()).stream()
                .filter(person -> !called.contains(person))
                .forEach(person -> notifications.tell(person, commented));
        db.sql("select tell_pseudonym_of_comment(?)").param(written.comment()).query(row -> {});
    }

    private Written comment(UUID comment) {
        return db.sql("""
                        select c.question_id, c.body, q.part::text from post_comment c
                        join question q on q.tenant_id = c.tenant_id and q.id = c.question_id where c.id = ?
                        """)
                .param(comment)
                .query((row, number) -> new Written(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3) == null ? List.of() : List.of(row.getString(3))))
                .single();
    }

    /** By name, of a question who asked it, of an answer who gave it, if they still read it. */
    private List<UUID> author(UUID comment) {
        return db.sql("""
                        select coalesce(a.answered_by, q.asked_by) from post_comment c
                        join question q on q.tenant_id = c.tenant_id and q.id = c.question_id
                        left join answer a on a.tenant_id = c.tenant_id and a.id = c.answer_id
                        where c.id = ? and case when a.id is null then q.asked_by is not null
                            else a.answered_by is not null
                                 and (q.disclosure = 'COHORT' or a.role = 'STAFF' or a.company_id = q.company_id
                                      or a.role = 'EXPERT' and (q.disclosure = 'EXPERTS' or exists (
                                          select 1 from assignment x
                                          join membership m on m.tenant_id = x.tenant_id and m.id = x.membership_id
                                          where x.tenant_id = a.tenant_id and x.company_id = q.company_id
                                            and m.person_id = a.answered_by))) end
                        """).param(comment).query(UUID.class).list();
    }

    private static Notice notice(String what, Written comment, CommentWritten written) {
        return new Notice(
                "community.QuestionNotifications." + what,
                comment.part(),
                CommunityPaths.comment(written.question(), written.comment()),
                written.question());
    }
}
