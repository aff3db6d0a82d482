package jp.ishigaki.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as the worker sees it. SENDING is committed before a letter is handed over, and the row stays locked while
 * it is: whoever finds a letter SENDING, old and not locked knows that its worker died, and nobody else may send it.
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
class Deliveries {

    /** Longer than it ever takes from the commit of SENDING to the lock for handing over. */
    static final Duration SENDER_IS_DEAD_AFTER = Duration.ofMinutes(1);

    static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(4);

    private final JdbcClient db;
    private final Clock clock;

    Deliveries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isAnyDue() {
        return db.sql("select exists (select 1 from outgoing_mail where state = 'WAITING' and due_at <= ?)")
                .param(now())
                .query(Boolean.class)
                .single();
    }

    /** Takes the letter that has been due longest; others pass over it from now on. */
    public Optional<Claim> claim() {
        return db.sql("""
                        with due as materialized (
                            select id from outgoing_mail where state = 'WAITING' and due_at <= :now
                            order by due_at, id limit 1 for update skip locked)
                        update outgoing_mail m
                        set state = 'SENDING', attempts = m.attempts + 1, attempted_at = :now, answer = ''
                        from due where m.id = due.id
                        returning m.id, m.recipient, m.language, m.subject, m.body, m.attempts, m.attempted_at,
                            m.thread_id, m.subscriber, m.place, case when m.topic is not null then stop_secret(m.subscriber, m.topic) end as stop
                        """).param("now", now()).query((row, index) -> claim(row)).optional();
    }

    @SuppressWarnings("NullAway") // neither thread nor secret nor place, for most letters
    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("language"),
                new LetterText(row.getString("subject"), row.getString("body")),
                row.getInt("attempts"),
                row.getTimestamp("attempted_at"),
                row.getObject("thread_id", UUID.class),
                row.getString("stop"),
                row.getObject("subscriber", UUID.class),
                row.getString("place"));
    }

    /** Hands the letter over under its lock; a claim that was taken for dead meanwhile comes to nothing. */
    public Optional<Answer> handOver(Claim claim, Function<Claim, Answer> server) {
        var mine = db.sql("""
                        select id from outgoing_mail where id = ? and state = 'SENDING' and attempted_at = ? for update
                        """)
                .param(claim.id())
                .param(claim.since())
                .query(UUID.class)
                .optional();
        var answer = mine.map(id -> server.apply(claim));
        answer.ifPresent(given -> note(claim, given));
        return answer;
    }

    /**
     * Writes down what became of an attempt, also when it was taken for dead before its answer could be kept. Of letters
     * that people subscribe to nobody decides and nobody reads: once ended, nothing of them is kept but that they were.
     */
    public void note(Claim claim, Answer answer) {
        var next = answer.outcome() == Answer.Outcome.NOT_NOW && claim.attempts() >= MOST_ATTEMPTS
                ? MailState.FAILED
                : state(answer.outcome());
        var ended = next != MailState.WAITING;
        db.sql("""
                        update outgoing_mail set answer = :words, ended_at = :ended, due_at = :due,
                            state = case when own and :next in ('FAILED', 'UNCLEAR') then 'LEFT' else :next end,
                            subject = case when gone then null else subject end,
                            body = case when gone then null else body end,
                            recipient = case when own and :ended_now then null else recipient end
                        from (select template like 'notification.%' as own,
                                     :sent or template like 'notification.%' and :ended_now as gone
                              from outgoing_mail where id = :id) what
                        where id = :id and attempted_at = :since and state in ('SENDING', 'UNCLEAR')
                        """)
                .param("next", next.name())
                .param("words", answer.words())
                .param("ended", ended ? now() : null, Types.TIMESTAMP)
                .param("due", Timestamp.from(clock.instant().plus(delay(claim.attempts()))))
                .param("sent", next == MailState.SENT)
                .param("ended_now", ended)
                .param("id", claim.id())
                .param("since", claim.since())
                .update();
    }

    private static MailState state(Answer.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> MailState.SENT;
            case NOT_NOW -> MailState.WAITING;
            case REFUSED -> MailState.FAILED;
            case UNKNOWN -> MailState.UNCLEAR;
        };
    }

    static Duration delay(int attempts) {
        var doubled = FIRST_DELAY.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    /** What a dead worker left behind may have been sent or not. */
    public void layDeadAttemptsOpen() {
        db.sql("""
                        with dead as materialized (
                            select id from outgoing_mail where state = 'SENDING' and attempted_at < :before
                            for update skip locked)
                        update outgoing_mail m set ended_at = :now,
                            state = case when m.template like 'notification.%' then 'LEFT' else 'UNCLEAR' end,
                            subject = case when m.template like 'notification.%' then null else m.subject end,
                            body = case when m.template like 'notification.%' then null else m.body end
                        from dead where m.id = dead.id
                        """)
                .param("before", Timestamp.from(clock.instant().minus(SENDER_IS_DEAD_AFTER)))
                .param("now", now())
                .update();
    }

    /** Forgets to whom letters went that ended before the given time ago; that they went stays on record. */
    public void forgetRecipients(Duration after) {
        db.sql("""
                        update outgoing_mail set recipient = null, subject = null, body = null, answer = '',
                            state = case when state = 'SENT' then 'SENT' else 'LEFT' end
                        where recipient is not null and ended_at < ?
                        """).param(Timestamp.from(clock.instant().minus(after))).update();
    }

    @Transactional(readOnly = true)
    public MailCount count() {
        return db.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               min(put_at) filter (where state = 'WAITING') as oldest,
                               count(*) filter (where state = 'FAILED') as failed,
                               count(*) filter (where state = 'UNCLEAR') as unclear
                        from outgoing_mail where state in ('WAITING', 'FAILED', 'UNCLEAR')
                        """).query(MailCount.class).single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
