package jp.ishigaki.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.mail.SubscribedLetter;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For modules that word a letter about a notice themselves: puts it for those who want to hear of the topic at once, in
 * its thread and with the way to end it, and not before their quiet hours end.
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class SubscriptionLetters {

    /**
     * A letter to one of those who were told.
     *
     * @param about letters about the same to the same reader are one thread
     */
    public record Told(UUID person, UUID about, Letter letter) {}

    private record Wish(
            UUID person,
            Hearing how,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            boolean quietDaysOff) {}

    private record Place(UUID letter, UUID root) {}

    private final JdbcClient db;
    private final Clock clock;
    private final TopicList topics;
    private final BusinessCalendar calendar;
    private final Outbox outbox;

    SubscriptionLetters(JdbcClient db, Clock clock, TopicList topics, BusinessCalendar calendar, Outbox outbox) {
        this.db = db;
        this.clock = clock;
        this.topics = topics;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    public void put(String topic, Collection<Told> all) {
        if (all.isEmpty()) {
            return;
        }
        var days = calendar.days();
        var wishes = wishes(topic, all);
        outbox.putSubscribed(all.stream()
                .flatMap(told -> Optional.ofNullable(wishes.get(told.person())).stream()
                        .filter(wish -> wish.how() == Hearing.AT_ONCE)
                        .map(wish -> subscribed(topic, told, moment(wish, days))))
                .toList());
    }

    private Map<UUID, Wish> wishes(String topic, Collection<Told> all) {
        return db
                .sql("""
                        select person, how, quiet_from, quiet_to, quiet_days_off from letter_wishes(?, ?, ?)
                        """)
                .param(all.stream().map(Told::person).toArray(UUID[]::new))
                .param(topic)
                .param(topics.usual(topic).name())
                .query(Wish.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Wish::person, Function.identity()));
    }

    private SubscribedLetter subscribed(String topic, Told told, Instant notBefore) {
        var thread = db.sql("select letter, root from open_thread(?, ?)")
                .params(told.person(), told.about())
                .query(Place.class)
                .single();
        return new SubscribedLetter(told.letter(), thread.letter(), thread.root(), told.person(), topic, notBefore);
    }

    private Instant moment(Wish wish, BusinessDays days) {
        var now = LocalDateTime.now(clock);
        var wished = QuietHours.over(now, wish.quietFrom(), wish.quietTo(), wish.quietDaysOff(), days);
        return wished.equals(now)
                ? clock.instant()
                : wished.atZone(clock.getZone()).toInstant();
    }
}
