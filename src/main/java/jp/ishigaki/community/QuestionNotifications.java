package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who hears of what. Notices are about the question, so that opening it makes them read. */
@Component
class QuestionNotifications {

    private final Notifications notifications;
    private final JdbcClient db;

    QuestionNotifications(Notifications notifications, JdbcClient db) {
        this.notifications = notifications;
        this.db = db;
    }

    /** The experts who look after the asker's company; all of the cohort where nobody does. */
    @EventListener
    void on(QuestionAsked asked) {
        var notice = notice("asked", CommunityPaths.question(asked.question()), asked.question());
        people("""
                with expert as (
                    select m.person_id, exists (select 1 from assignment x where x.tenant_id = m.tenant_id
                                                and x.membership_id = m.id and x.company_id = q.company_id) as own
                    from question q
                    join membership m on m.tenant_id = q.tenant_id and m.cohort_id = q.cohort_id
                    where q.id = ? and m.role = 'EXPERT' and m.ended_at is null)
                select distinct person_id from expert where own or not exists (select 1 from expert where own)
                """, asked.question()).forEach(expert -> notifications.tell(expert, notice));
    }

    @EventListener
    void on(AnswerGiven given) {
        var notice = notice("answered", CommunityPaths.answer(given.question(), given.answer()), given.question());
        people("select asked_by from question where id = ?", given.question())
                .forEach(asker -> notifications.tell(asker, notice));
    }

    /** The answerer hears that it helped, the others that the question is solved. */
    @EventListener
    void on(AnswerAccepted accepted) {
        var path = CommunityPaths.answer(accepted.question(), accepted.answer());
        var helped = people("select answered_by from answer where id = ?", accepted.answer());
        var accept = notice("accepted", path, accepted.question());
        var solve = notice("solved", path, accepted.question());
        helped.forEach(person -> notifications.tell(person, accept));
        people("select distinct answered_by from answer where question_id = ?", accepted.question()).stream()
                .filter(person -> !helped.contains(person))
                .forEach(person -> notifications.tell(person, solve));
    }

    /** Says in which part of the textbook the question stands, if it has one. */
    private Notice notice(String what, String path, UUID question) {
        var part = db.sql("select part::text from question where id = ? and part is not null")
                .param(question)
                .query(String.class)
                .list();
        return new Notice("community.QuestionNotifications." + what, part, path, question);
    }

    private List<UUID> people(String sql, UUID about) {
        return db.sql(sql).param(about).query(UUID.class).list();
    }
}
