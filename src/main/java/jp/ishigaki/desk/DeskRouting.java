package jp.ishigaki.desk;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.AcceptanceTakenBack;
import jp.ishigaki.community.AnswerAccepted;
import jp.ishigaki.community.AnswerGiven;
import jp.ishigaki.community.QuestionAsked;
import jp.ishigaki.community.QuestionClosed;
import jp.ishigaki.community.QuestionReopened;
import jp.ishigaki.community.QuestionSplit;
import jp.ishigaki.identity.MembershipEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens at the desk when something happens to a question. Each acts in the seat of whoever did it, who may know
 * nothing of the desk: the database decides and writes.
 */
@Component
class DeskRouting {

    private record Resting(long seconds, UUID answer) {}

    private final JdbcClient db;
    private final DeskClock clock;
    private final DeskReturns returns;
    private final ApplicationEventPublisher events;

    DeskRouting(JdbcClient db, DeskClock clock, DeskReturns returns, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.returns = returns;
        this.events = events;
    }

    @EventListener
    void on(QuestionAsked asked) {
        putOnDesk(asked.question());
    }

    /** What was an answer waits like any question; what lost its only answer waits again. */
    @EventListener
    void on(QuestionSplit split) {
        putOnDesk(split.question());
        returns.resume(split.original());
    }

    private void putOnDesk(UUID question) {
        var business = clock.business();
        var moment = clock.moment();
        var due = business.due(moment, promisedDays(question));
        db.sql("select put_on_desk(?, ?, ?)")
                .params(question, Timestamp.from(due), business.seconds(moment, due))
                .query(UUID.class)
                .optional()
                .ifPresent(expert -> events.publishEvent(new QuestionGiven(question, expert)));
        events.publishEvent(new DeskChanged(question));
    }

    private int promisedDays(UUID question) {
        return db.sql("""
                        select coalesce((select r.days from desk_rule r
                                         join question q on q.tenant_id = r.tenant_id and q.cohort_id = r.cohort_id
                                         where q.id = ?), ?)
                        """)
                .param(question)
                .param(DeskRules.USUAL_DAYS)
                .query(Integer.class)
                .single();
    }

    /** The asker's own goes on with a clock that rests; one by those who are asked for answers stops it. */
    @EventListener
    void on(AnswerGiven given) {
        var resting = db.sql("select seconds, answer from asked_back(?)")
                .param(given.question())
                .query(Resting.class)
                .optional();
        if (resting.isPresent()) {
            var due = clock.business().plus(clock.moment(), resting.get().seconds());
            call("select resume_by_reply(?, ?)", given.question(), Timestamp.from(due));
        } else {
            call("select stop_by_answer(?, ?)", given.question(), given.answer());
        }
        events.publishEvent(new DeskChanged(given.question()));
    }

    @EventListener
    void on(AnswerAccepted accepted) {
        call("select stop_by_acceptance(?)", accepted.question());
        events.publishEvent(new DeskChanged(accepted.question()));
    }

    /** What was solved waits again, where the clock had stopped with that. */
    @EventListener
    void on(AcceptanceTakenBack taken) {
        returns.resume(taken.question());
    }

    @EventListener
    void on(QuestionClosed closed) {
        call("select stop_by_closing(?)", closed.question());
        events.publishEvent(new DeskChanged(closed.question()));
    }

    /** The days that were promised begin anew, where the clock had stopped with the closing. */
    @EventListener
    void on(QuestionReopened reopened) {
        returns.resume(reopened.question());
    }

    /** What somebody held who has left waits for others. */
    @EventListener
    void on(MembershipEnded ended) {
        List<UUID> held =
                db.sql("""
                        select question_id from desk_question
                        where expert_id = ? and state in ('RUNNING', 'PAUSED') order by question_id
                        """).param(ended.membership()).query(UUID.class).list();
        held.forEach(question -> call("select release_question(?, '')", question));
    }

    private void call(String function, Object... values) {
        db.sql(function).params(values).query((row, number) -> number).list();
    }
}
