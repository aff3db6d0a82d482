package jp.ishigaki.desk;

import static jp.ishigaki.tenancy.Role.EXPERT;
import static jp.ishigaki.tenancy.Role.STAFF;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.desk.DeskRefusedException.Reason;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What experts and the office do with a question on the desk. Each asks the database, which decides and keeps the
 * history.
 *
 * @see DeskRefusedException thrown by all of them
 */
@Service
@Transactional
@AllowedFor({EXPERT, STAFF})
public class DeskService {

    /** Letters of a note or a reason. */
    public static final int NOTE = 500;

    public static final int MOST_DAYS_MORE = 10;

    private record Clocked(
            DeskState state, Instant since, @Nullable Instant dueAt, long leftSeconds) {}

    private final JdbcClient db;
    private final DeskClock clock;
    private final CommunityService community;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DeskService(
            JdbcClient db,
            DeskClock clock,
            CommunityService community,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.community = community;
        this.audit = audit;
        this.events = events;
    }

    /** @param beyondCap whether one more than the weekly cap is meant */
    @AllowedFor(EXPERT)
    public void claim(UUID question, boolean beyondCap) {
        act("desk.claimed", question, "select claim_question(?, ?)", question, beyondCap);
    }

    @AllowedFor(STAFF)
    public void assign(UUID question, UUID expert, String note) {
        act("desk.assigned", question, "select assign_question(?, ?, ?)", question, expert, noted(note));
        given(question, expert);
    }

    @AllowedFor(EXPERT)
    public void handOver(UUID question, UUID colleague, String note) {
        act("desk.handed", question, "select hand_question_over(?, ?, ?)", question, colleague, noted(note));
        given(question, colleague);
    }

    /** Gives a question back to the colleague who handed it over. */
    @AllowedFor(EXPERT)
    public void decline(UUID question, String note) {
        act("desk.declined", question, "select decline_question(?, ?)", question, noted(note));
        db.sql("select expert_id from desk_question where question_id = ?")
                .param(question)
                .query(UUID.class)
                .optional()
                .ifPresent(holder -> given(question, holder));
    }

    public void release(UUID question, String note) {
        act("desk.released", question, "select release_question(?, ?)", question, noted(note));
    }

    /** Puts off the day by business days. */
    @AllowedFor(STAFF)
    public void extend(UUID question, int businessDays, String reason) {
        if (businessDays < 1 || businessDays > MOST_DAYS_MORE) {
            throw new IllegalArgumentException("An extension by " + businessDays + " days");
        }
        var clocked = clocked(question);
        var due = clocked.dueAt();
        if (clocked.state() == DeskState.RUNNING && due != null) {
            var business = clock.business();
            var later = business.due(due.minusNanos(1), businessDays);
            act(
                    "desk.extended",
                    question,
                    "select extend_question(?, ?, ?, ?)",
                    question,
                    Timestamp.from(later),
                    business.seconds(due, later),
                    required(reason));
        } else {
            act(
                    "desk.extended",
                    question,
                    "select extend_question(?, null, ?, ?)",
                    question,
                    businessDays * BusinessClock.DAY,
                    required(reason));
        }
    }

    /** Answers by a question back to the asker: the clock rests until the asker writes again. */
    public UUID askBack(UUID question, String text) {
        if (!clocked(question).state().isOpen()) {
            throw new DeskRefusedException(Reason.OVER);
        }
        var answer = community.answer(question, text);
        markAskedBack(question, answer);
        return answer;
    }

    /** Says of the own answer that stopped the clock that it was a question back. */
    public void markAskedBack(UUID question, UUID answer) {
        var stopped = clocked(question);
        var due = stopped.dueAt();
        var left = due == null ? stopped.leftSeconds() : clock.business().seconds(stopped.since(), due);
        act("desk.askedBack", question, "select mark_asked_back(?, ?, ?)", question, answer, left);
    }

    public void takeOff(UUID question, String reason) {
        act("desk.takenOff", question, "select take_off_desk(?, ?)", question, required(reason));
    }

    /** The days that were promised begin anew. */
    @AllowedFor(STAFF)
    public void putBack(UUID question) {
        var days = db.sql("select days from desk_question where question_id = ?")
                .param(question)
                .query(Integer.class)
                .optional()
                .orElseThrow(MissingException::new);
        var business = clock.business();
        var moment = clock.moment();
        var due = business.due(moment, days);
        act(
                "desk.putBack",
                question,
                "select put_back_on_desk(?, ?, ?)",
                question,
                Timestamp.from(due),
                business.seconds(moment, due));
    }

    private Clocked clocked(UUID question) {
        return db.sql("select state, since, due_at, left_seconds from desk_question where question_id = ?")
                .param(question)
                .query(Clocked.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    private void act(String onRecord, UUID question, String function, Object... values) {
        var came = db.sql(function).params(values).query(String.class).single();
        if (came.equals("MISSING")) {
            throw new MissingException();
        }
        if (!came.equals("DONE")) {
            throw new DeskRefusedException(Reason.valueOf(came));
        }
        audit.record(onRecord, question);
        events.publishEvent(new DeskChanged(question));
    }

    private void given(UUID question, UUID expert) {
        db.sql("select person_id from membership where id = ?")
                .param(expert)
                .query(UUID.class)
                .optional()
                .ifPresent(person -> events.publishEvent(new QuestionGiven(question, person)));
    }

    private static String noted(String note) {
        var text = note.strip();
        if (text.length() > NOTE) {
            throw new IllegalArgumentException("A note is too long");
        }
        return text;
    }

    private static String required(String reason) {
        var text = noted(reason);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A reason is missing");
        }
        return text;
    }
}
