package jp.ishigaki.reach.hook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages as the worker sees them. A message is SENDING before it leaves; one that is so for longer than any attempt
 * takes was left by a node that died, and is sent again: its id lets the receiver tell.
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
class HookDeliveries {

    /** A message that has not got through for so long is given up. */
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    /** After so many given up one after the other nothing more is sent. */
    static final int MOST_FAILURES = 3;

    static final Duration SENDER_IS_DEAD_AFTER = Duration.ofMinutes(2);
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(4);

    private final JdbcClient db;
    private final Clock clock;
    private final Notifications notifications;

    HookDeliveries(JdbcClient db, Clock clock, Notifications notifications) {
        this.db = db;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** Takes the message that has been due longest; other nodes pass over it from now on. */
    public Optional<HookMessage> claim() {
        return db.sql("""
                        with due as materialized (
                            select d.id from webhook_delivery d
                            join webhook w on w.tenant_id = d.tenant_id and w.id = d.webhook_id and w.state = 'ACTIVE'
                            where d.state = 'WAITING' and d.due_at <= :now
                               or d.state = 'SENDING' and d.attempted_at < :dead
                            order by d.due_at, d.id limit 1 for update of d skip locked)
                        update webhook_delivery d
                        set state = 'SENDING', attempts = d.attempts + 1, attempted_at = :now, status = null, note = ''
                        from due, webhook w, webhook_secret s
                        where d.id = due.id and w.tenant_id = d.tenant_id and w.id = d.webhook_id
                          and s.tenant_id = d.tenant_id and s.webhook_id = d.webhook_id
                        returning d.id, d.webhook_id, w.address, s.secret, d.event, d.question_id, d.answer_id, d.put_at,
                                  d.attempts, d.attempted_at
                        """)
                .param("now", now())
                .param("dead", Timestamp.from(clock.instant().minus(SENDER_IS_DEAD_AFTER)))
                .query((row, number) -> message(row))
                .optional();
    }

    /** Writes down what became of an attempt; one that was taken for dead meanwhile comes to nothing. */
    public void note(HookMessage message, HookAnswer answer) {
        var next = next(message, answer);
        var failure = answer.failure();
        var noted = db.sql("""
                        update webhook_delivery set state = :next, status = :status, note = :note, due_at = :due,
                            ended_at = case when :next = 'WAITING' then null else cast(:now as timestamptz) end
                        where id = :id and state = 'SENDING' and attempted_at = :since
                        """)
                .param("next", next.name())
                .param("status", answer.status(), Types.INTEGER)
                .param("note", failure == null ? "" : failure.name())
                .param("due", Timestamp.from(clock.instant().plus(delay(message.attempts()))))
                .param("now", now())
                .param("id", message.id())
                .param("since", Timestamp.from(message.since()))
                .update();
        if (noted > 0 && next != DeliveryState.WAITING) {
            count(message.webhook(), next);
        }
    }

    private DeliveryState next(HookMessage message, HookAnswer answer) {
        if (answer.accepted()) {
            return DeliveryState.SENT;
        }
        var tried = message.event() == HookEvent.TEST
                || !clock.instant()
                        .plus(delay(message.attempts()))
                        .isBefore(message.putAt().plus(GIVEN_UP_AFTER));
        return tried ? DeliveryState.FAILED : DeliveryState.WAITING;
    }

    /** What gets through begins the count anew; one given up too many stops the address, and the office is told. */
    private void count(UUID webhook, DeliveryState ended) {
        if (ended == DeliveryState.SENT) {
            db.sql("update webhook set failures = 0 where id = ? and failures > 0")
                    .param(webhook)
                    .update();
            return;
        }
        var stopped = db.sql("""
                        update webhook set failures = failures + 1,
                            state = case when failures + 1 >= ? and state = 'ACTIVE' then 'DISABLED' else state end
                        where id = ? returning state = 'DISABLED' and failures = ?
                        """)
                .param(MOST_FAILURES)
                .param(webhook)
                .param(MOST_FAILURES)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (stopped) {
            var office = db.sql("select distinct person_id from membership where role = 'STAFF' and ended_at is null")
                    .query(UUID.class)
                    .list();
            notifications.tell(
                    office, new Notice("reach.WebhookNotifications.disabled", HookPaths.webhook(webhook), webhook));
        }
    }

    /** The log is kept for a while. */
    public void forget(Duration after) {
        db.sql("delete from webhook_delivery where ended_at < ?")
                .param(Timestamp.from(clock.instant().minus(after)))
                .update();
    }

    static Duration delay(int attempts) {
        var doubled = FIRST_DELAY.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    @SuppressWarnings("NullAway") // question and answer may be SQL null
    private static HookMessage message(ResultSet row) throws SQLException {
        return new HookMessage(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("address"),
                row.getString("secret"),
                HookEvent.of(row.getString("event")),
                row.getObject("question_id", UUID.class),
                row.getObject("answer_id", UUID.class),
                row.getTimestamp("put_at").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("attempted_at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
