package jp.ishigaki.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.Programme;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The letters about notices as they wait in the outbox, and the tenant's clock that writes them. Times are Japan's. */
@Component
public class Mailbox {

    public record Put(
            UUID id,
            String template,
            String recipient,
            String subject,
            String body,
            @Nullable UUID thread,
            String topic,
            Timestamp dueAt,
            @Nullable String place) {}

    private final Programme programme;
    private final Acting acting;
    private final LetterRounds rounds;
    private final Clock clock;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Mailbox(
            Programme programme,
            Acting acting,
            LetterRounds rounds,
            Clock clock,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.programme = programme;
        this.acting = acting;
        this.rounds = rounds;
        this.clock = clock;
        this.db = db;
        this.transaction = transaction;
    }

    public static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    public <T> T at(String time, UUID seat, Supplier<T> work) {
        var done = new AtomicReference<T>();
        TravellingClock.at(instant(time), () -> done.set(programme.as(seat, work)));
        return done.get();
    }

    public void at(String time, UUID seat, Runnable work) {
        TravellingClock.at(instant(time), () -> programme.as(seat, work));
    }

    /** Lets the tenant's clock write what it has to at that time. */
    public void write(UUID tenant, String time) {
        TravellingClock.at(instant(time), () -> rounds.of(tenant));
    }

    /** As if letters of these topics had come before: the way to end them is made with the first. */
    public void known(UUID tenant, UUID reader, List<String> topics) {
        topics.forEach(topic -> acting.asJob(
                tenant,
                () -> inTransaction(() -> db.sql("select stop_secret(?, ?)")
                        .params(reader, topic)
                        .query(String.class)
                        .single())));
    }

    /** The same for what was told by now. */
    public void writeSoon(UUID tenant) {
        TravellingClock.at(clock.instant().plus(NoticeLetters.PATIENCE), () -> rounds.of(tenant));
    }

    /** All that were put about notices, in no order. */
    public List<Put> letters(UUID tenant) {
        return acting.asJob(
                tenant, () -> inTransaction(() -> db.sql("""
                                select id, template, recipient, subject, body, thread_id as thread, topic, due_at, place
                                from outgoing_mail where topic is not null
                                """).query(Put.class).list()));
    }

    public List<Put> to(UUID tenant, String name) {
        return letters(tenant).stream()
                .filter(letter -> letter.recipient().startsWith(name + "@"))
                .toList();
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
