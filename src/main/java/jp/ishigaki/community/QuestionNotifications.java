package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
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

    /**
     * The experts who look after the asker's company; all of the cohort where nobody does, and where telling only those
     * would tell whose it is. What is only the company's is for its own experts.
     */
    @EventListener
    @Order(0)
    void on(QuestionAsked asked) {
        tellExperts(asked.question());
    }

    @EventListener
    @Order(0)
    void on(QuestionSplit split) {
        tellExperts(split.question());
    }

    private void tellExperts(UUID question) {
        var notice = notice("asked", CommunityPaths.question(question), question);
        people("""
                with expert as (
                    select m.person_id, q.disclosure, exists (
                        select 1 from assignment x where x.tenant_id = m.tenant_id
                        and x.membership_id = m.id and x.company_id = q.company_id) as own
                    from question q
                    join membership m on m.tenant_id = q.tenant_id and m.cohort_id = q.cohort_id
                    where q.id = ? and m.role = 'EXPERT' and m.ended_at is null)
                select distinct person_id from expert
                where own or disclosure <> 'COMPANY' and not exists (select 1 from expert where own)
                """, question).forEach(expert -> notifications.tell(expert, notice));
    }

    @EventListener
    @Order(0)
    void on(AnswerGiven given) {
        var notice = notice("answered", CommunityPaths.answer(given.question(), given.answer()), given.question());
        people("select asked_by from question where id = ? and asked_by is not null", given.question())
                .forEach(asker -> notifications.tell(asker, notice));
        tellUnnamed("answered", given.question(), given.answer());
    }

    /** The answerer hears that it helped, the others that the question is solved. */
    @EventListener
    void on(AnswerAccepted accepted) {
        var path = CommunityPaths.answer(accepted.question(), accepted.answer());
        var helped = answerers("a.id = ?", accepted.answer());
        var accept = notice("accepted", path, accepted.question());
        var solve = notice("solved", path, accepted.question());
        helped.forEach(person -> notifications.tell(person, accept));
        answerers("a.question_id = ?", accepted.question()).stream()
                .filter(person -> !helped.contains(person))
                .forEach(person -> notifications.tell(person, solve));
        tellUnnamed("accepted", accepted.question(), accepted.answer());
        tellUnnamed("solved", accepted.question(), accepted.answer());
    }

    @EventListener
    @Order(0)
    void on(AcceptanceTakenBack taken) {
        var notice = notice("unaccepted", CommunityPaths.answer(taken.question(), taken.answer()), taken.question());
        answerers("a.id = ?", taken.answer()).forEach(person -> notifications.tell(person, notice));
        tellUnnamed("unaccepted", taken.question(), taken.answer());
    }

    /** Those by name who still read what they answered. */
    private List<UUID> answerers(String which, UUID about) {
        return people("""
                select distinct a.answered_by from answer a
                join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
                where a.answered_by is not null
                  and (q.disclosure = 'COHORT' or a.role = 'STAFF' or a.company_id = q.company_id
                       or a.role = 'EXPERT' and (q.disclosure = 'EXPERTS' or exists (
                           select 1 from assignment x
                           join membership m on m.tenant_id = x.tenant_id and m.id = x.membership_id
                           where x.tenant_id = a.tenant_id and x.company_id = q.company_id
                             and m.person_id = a.answered_by)))
                  and\s""" + which, about);
    }

    /** Those without a name. The database knows them, and tells nobody here. */
    private void tellUnnamed(String what, UUID question, UUID answer) {
        db.sql("select tell_pseudonyms(?, ?, ?)")
                .param(what)
                .param(question)
                .param(answer)
                .query(rows -> {});
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
