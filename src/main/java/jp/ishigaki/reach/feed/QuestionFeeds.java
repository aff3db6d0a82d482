package jp.ishigaki.reach.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The address by which the acting member's feed reader follows the questions; one for each seat. */
@Service
@Transactional
@AllowedFor
public class QuestionFeeds {

    static final String PATH = "/feeds/questions/";

    /** Its secret is not known any more. */
    public record Made(UUID id, Locale language, Instant createdAt) {}

    /** What was answered last, as a hash, and since when. */
    record Known(
            UUID id,
            Locale language,
            Instant createdAt,
            @Nullable String content,
            Instant changedAt) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final String address;

    QuestionFeeds(
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.address = address;
    }

    @Transactional(readOnly = true)
    public Optional<Made> own() {
        return known().map(feed -> new Made(feed.id(), feed.language(), feed.createdAt()));
    }

    /** Makes an address and answers it, this once: it cannot be shown again. The one made before ends. */
    public String make(Locale language) {
        var seat = acting.actor().membership();
        db.sql("delete from question_feed where membership_id = ?").param(seat).update();
        var secret = Secret.made();
        var id = UUID.randomUUID();
        db.sql("""
                        insert into question_feed (id, membership_id, token_hash, language, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(seat)
                .param(secret.hash())
                .param(language.getLanguage().equals("en") ? "en" : "ja")
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("question.feed.made", id);
        return address + PATH + secret.text() + ".atom";
    }

    /** From now on the address answers as if it had never been. */
    public void revoke(UUID feed) {
        if (db.sql("delete from question_feed where id = ?").param(feed).update() == 0) {
            throw new MissingException();
        }
        audit.record("question.feed.revoked", feed);
    }

    Optional<Known> known() {
        return db.sql("""
                        select id, language, created_at, content_hash, coalesce(changed_at, created_at) as changed_at
                        from question_feed where membership_id = ?
                        """)
                .param(acting.actor().membership())
                .query((row, number) -> known(row))
                .optional();
    }

    /** Since when the feed has said what it says, to the second, as HTTP tells it. */
    Instant since(Known feed, String content) {
        if (content.equals(feed.content())) {
            return feed.changedAt();
        }
        var now = clock.instant();
        db.sql("update question_feed set content_hash = ?, changed_at = ? where id = ?")
                .param(content)
                .param(Timestamp.from(now))
                .param(feed.id())
                .update();
        return now;
    }

    @SuppressWarnings("NullAway") // what was answered last may be SQL null
    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                Locale.of(row.getString("language")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("content_hash"),
                row.getTimestamp("changed_at").toInstant());
    }
}
