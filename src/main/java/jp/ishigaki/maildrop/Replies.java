package jp.ishigaki.maildrop;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the tenant's clock does about answers by mail: opens ways, notes what was refused, and says so to the seat. */
@Service
@Transactional
@AllowedFor(Role.JOB)
class Replies {

    static final Duration LIFE = Duration.ofDays(30);
    static final int LETTERS_A_DAY = 5;
    private static final int SOME = 100;

    private record Told(
            String message,
            String name,
            String email,
            String language,
            UUID question,
            Outcome outcome,
            boolean files) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Replies(
            JdbcClient db,
            Clock clock,
            Outbox outbox,
            Messages messages,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.db = db;
        this.clock = clock;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** Answers whether the reader can answer what stands there. */
    public boolean open(Secret secret, UUID reader, String place) {
        return db.sql("select open_reply(?, ?, ?, ?)")
                .param(secret.hash())
                .param(reader)
                .param(place)
                .param(Timestamp.from(clock.instant().plus(LIFE)))
                .query(Boolean.class)
                .single();
    }

    public void refuse(String message, Way way, Outcome outcome) {
        db.sql("select take_reply(?, ?, ?, ?, false)")
                .params(message, way.membership(), way.question(), outcome.name())
                .query(Boolean.class)
                .single();
    }

    /** Puts the letters that are due about what came; answers whether there may be more. */
    public boolean tell() {
        var told = db.sql("select * from tell_replies(?, ?)")
                .params(SOME, LETTERS_A_DAY)
                .query(Told.class)
                .list();
        outbox.put(told.stream().map(this::letter).toList());
        return told.size() == SOME;
    }

    private Letter letter(Told told) {
        var language = Locale.forLanguageTag(told.language());
        return new Letter(
                template(told.outcome()),
                told.email(),
                language,
                Map.of(
                        "name",
                        told.name(),
                        "reason",
                        messages.getTranslation("maildrop.Outcome." + told.outcome(), language),
                        "address",
                        address + "/" + CommunityPaths.question(told.question()),
                        "settings",
                        address + "/" + NotificationPaths.SETTINGS),
                "notification.reply " + told.message());
    }

    private static String template(Outcome outcome) {
        if (outcome == Outcome.POSTED) {
            return "notification.replyFiles";
        }
        return outcome.isKept() ? "notification.replyKept" : "notification.replyRefused";
    }

    /** Ended ways, and what became of mails, are forgotten after a while. */
    public void forget() {
        db.sql("select forget_replies(?)")
                .param(Timestamp.from(clock.instant().minus(LIFE.multipliedBy(3))))
                .query(row -> {});
    }
}
