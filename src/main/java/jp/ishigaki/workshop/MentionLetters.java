package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.notification.SubscriptionLetters;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to those whom a comment calls and who have not looked for a while: that there is something, and where. Never what
 * the comment says; and of an anonymous issue neither title nor address, as staff read letters (decision 0015).
 */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class MentionLetters {

    static final String TOPIC = "mentions";

    /** Whoever sits at the screen sees the notice and needs no letter. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Where notices are, of which one leads on. */
    private static final String NOTICES = "notifications";

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private record Call(
            UUID comment,
            UUID issue,
            UUID person,
            String name,
            String email,
            Disclosure disclosure,
            @Nullable Integer session,
            String title) {}

    private final SubscriptionLetters outbox;
    private final Messages messages;
    private final JdbcClient db;
    private final Clock clock;
    private final String address;

    MentionLetters(
            SubscriptionLetters outbox,
            Messages messages,
            JdbcClient db,
            Clock clock,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.outbox = outbox;
        this.messages = messages;
        this.db = db;
        this.clock = clock;
        this.address = address;
    }

    /** Answers how many calls there were to write of. */
    public int write() {
        var calls = db.sql("select * from take_mentions(?)")
                .param(Timestamp.from(clock.instant().minus(PATIENCE)))
                .query(Call.class)
                .list();
        outbox.put(
                TOPIC,
                calls.stream()
                        .map(call -> new SubscriptionLetters.Told(call.person(), call.issue(), letter(call)))
                        .toList());
        return calls.size();
    }

    private Letter letter(Call call) {
        return new Letter(
                "workshop.mentioned",
                call.email(),
                LANGUAGE,
                Map.of(
                        "name", call.name(),
                        "where", where(call),
                        "what", text(call.disclosure().name(), call.title()),
                        "address", address + "/" + path(call)),
                "workshop.mentioned " + call.comment() + " " + call.person());
    }

    private String where(Call call) {
        return call.session() == null || call.disclosure() == Disclosure.ANONYMISED
                ? text("board")
                : text("session", call.session());
    }

    private static String path(Call call) {
        return call.disclosure() == Disclosure.ANONYMISED
                ? NOTICES
                : WorkshopPaths.issue(call.issue()) + "#comment-" + call.comment();
    }

    private String text(String key, Object... values) {
        return messages.getTranslation("workshop.MentionLetters." + key, LANGUAGE, values);
    }
}
