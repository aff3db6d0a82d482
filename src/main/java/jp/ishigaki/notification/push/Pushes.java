package jp.ishigaki.notification.push;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.TopicList;
import jp.ishigaki.notification.push.PushAnswer.Outcome;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to be pushed, as the worker sees it. A browser is taken before anything leaves for it; one that is so for
 * longer than any attempt takes was left by a node that died, and is served again.
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
class Pushes {

    /** Whoever looks at the application sees the notice there. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final Duration SENDER_IS_DEAD_AFTER = Duration.ofMinutes(2);

    /** After so many attempts, some eleven hours, what waits for a browser is given up. */
    static final int MOST_ATTEMPTS = 10;

    static final int SOME = 50;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(2);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;
    private final TopicList topics;
    private final BusinessCalendar calendar;

    Pushes(JdbcClient db, Clock clock, TopicList topics, BusinessCalendar calendar) {
        this.db = db;
        this.clock = clock;
        this.topics = topics;
        this.calendar = calendar;
    }

    /** Some browsers that something is to be told now; other nodes pass over them. */
    public List<PushMessage> take() {
        var now = clock.instant();
        var today = LocalDateTime.ofInstant(now, clock.getZone());
        return db.sql("select * from take_pushes(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(today.toLocalTime())
                .param(!calendar.isBusinessDay(today.toLocalDate()))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.minus(PATIENCE)))
                .param(Timestamp.from(now.minus(SENDER_IS_DEAD_AFTER)))
                .param(SOME)
                .param(topics.texts(NoticeTopic::key))
                .param(topics.texts(NoticeTopic::topic))
                .param(topics.pressing())
                .param(topics.mutable())
                .query((row, number) -> message(row, now))
                .list();
    }

    public void note(PushMessage message, PushAnswer answer) {
        var now = clock.instant();
        var outcome = answer.outcome() == Outcome.LATER && message.attempts() >= MOST_ATTEMPTS
                ? Outcome.GIVEN_UP
                : answer.outcome();
        db.sql("select end_push(?, ?, ?, ?, ?)")
                .param(message.browser())
                .param(Timestamp.from(message.since()))
                .param(outcome.name())
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(delay(message, answer))))
                .query((row, number) -> true)
                .single();
    }

    private static Duration delay(PushMessage message, PushAnswer answer) {
        var asked = answer.pause();
        var own = delay(message.attempts());
        var delay = asked != null && asked.compareTo(own) > 0 ? asked : own;
        return delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
    }

    static Duration delay(int attempts) {
        var doubled = FIRST_DELAY.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    @SuppressWarnings("NullAway") // notice and key may be SQL null
    private static PushMessage message(ResultSet row, Instant since) throws SQLException {
        return new PushMessage(
                row.getObject("browser", UUID.class),
                row.getString("endpoint"),
                row.getString("p256dh"),
                row.getString("auth"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("test"),
                row.getInt("number"),
                row.getObject("notice", UUID.class),
                row.getString("message_key"),
                strings(row.getArray("args")),
                row.getInt("attempts"),
                since);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
