package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the running transaction; they leave after its commit. */
@Service
@Transactional
@AllowedFor(beforeConsent = true)
public class Outbox {

    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final Clock clock;
    private final DefaultWordings defaults;
    private final Wordings wordings;

    Outbox(JdbcClient db, Clock clock, DefaultWordings defaults, Wordings wordings) {
        this.db = db;
        this.clock = clock;
        this.defaults = defaults;
        this.wordings = wordings;
    }

    /**
     * Puts a letter, worded as the tenant words it now. A letter with the same key was put already and stays as it is.
     *
     * @throws IllegalArgumentException when there is no such template, or a place of it has no value
     */
    public void put(Letter letter) {
        put(List.of(letter));
    }

    /** Puts many letters in a few statements, however many they are. */
    public void put(Collection<Letter> letters) {
        var texts = new Texts();
        put(letters.stream().map(letter -> texts.of(letter, null)).toList());
    }

    /** The same for letters that their readers may end getting. */
    public void putSubscribed(Collection<SubscribedLetter> letters) {
        var texts = new Texts();
        put(letters.stream().map(each -> texts.of(each.letter(), each)).toList());
    }

    private void put(List<Worded> worded) {
        for (int from = 0; from < worded.size(); from += AT_ONCE) {
            insert(worded.subList(from, Math.min(from + AT_ONCE, worded.size())));
        }
    }

    private record Worded(
            Letter letter,
            String language,
            int version,
            LetterText text,
            @Nullable SubscribedLetter subscribed) {

        UUID id() {
            return subscribed == null ? UUID.randomUUID() : subscribed.id();
        }

        @Nullable Object of(Function<SubscribedLetter, @Nullable Object> part) {
            return subscribed == null ? null : part.apply(subscribed);
        }
    }

    /** The wording in force is read once for all letters of a template and a language. */
    private final class Texts {

        private final Map<String, WordingInForce> inForce = new HashMap<>();

        Worded of(Letter letter, @Nullable SubscribedLetter subscribed) {
            var language = defaults.language(letter.template(), letter.language());
            var wording = inForce.computeIfAbsent(
                    letter.template() + " " + language, key -> wordings.inForce(letter.template(), language));
            return new Worded(
                    letter, language, wording.version(), wording.wording().with(letter.values()), subscribed);
        }
    }

    private void insert(List<Worded> letters) {
        // Without a conflict target, because a target asks to read the row, and it is the staff's and the sender's
        // alone.
        db.sql("""
                        insert into outgoing_mail (id, key, template, template_version, language, put_at, due_at,
                                                   recipient, subject, body, thread_id, subscriber, topic, place)
                        select l.id, l.key, l.template, l.version, l.language, n.now, coalesce(cast(l.due as timestamptz), n.now),
                               l.recipient, l.subject, l.body, l.thread, l.subscriber, l.topic, l.place
                        from (select cast(? as timestamptz) as now) n cross join unnest(
                            cast(? as text[]), cast(? as text[]), cast(? as integer[]), cast(? as text[]),
                            cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]), cast(? as text[]),
                            cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]))
                            l (key, template, version, language, recipient, subject, body, id, due, thread, subscriber, topic,
                               place)
                        on conflict do nothing
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(texts(letters, each -> each.letter().key()))
                .param(texts(letters, each -> each.letter().template()))
                .param(letters.stream().map(Worded::version).toArray(Integer[]::new))
                .param(texts(letters, Worded::language))
                .param(texts(letters, each -> each.letter().to()))
                .param(texts(letters, each -> each.text().subject()))
                .param(texts(letters, each -> each.text().body()))
                .param(letters.stream().map(Worded::id).toArray(UUID[]::new))
                .param(parts(letters, each -> each.notBefore().toString()).toArray(String[]::new))
                .param(parts(letters, SubscribedLetter::thread).toArray(UUID[]::new))
                .param(parts(letters, SubscribedLetter::subscriber).toArray(UUID[]::new))
                .param(parts(letters, SubscribedLetter::topic).toArray(String[]::new))
                .param(parts(letters, SubscribedLetter::place).toArray(String[]::new))
                .update();
    }

    private static Stream<@Nullable Object> parts(
            List<Worded> letters, Function<SubscribedLetter, @Nullable Object> part) {
        return letters.stream().map(each -> each.of(part));
    }

    private static String[] texts(List<Worded> letters, Function<Worded, String> column) {
        return letters.stream().map(column).toArray(String[]::new);
    }
}
