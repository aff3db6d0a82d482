package jp.ishigaki.reach.hook;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.shared.post.PostAddress;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office sets up whom of its own programs to tell. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class WebhookService {

    /** So many addresses a tenant may have. */
    public static final int MOST = 10;

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    WebhookService(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether messages can be sent there at all; where the name leads is looked at each time. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && PostAddress.of(text).isPresent();
    }

    /**
     * Sets an address up and answers the secret that signs its messages, this once.
     *
     * @throws IllegalArgumentException for what is no address, without events, and beyond {@link #MOST}
     */
    public String add(String address, Set<HookEvent> events) {
        if (!isAddress(address) || events.isEmpty() || !HookEvent.ofQuestions().containsAll(events)) {
            throw new IllegalArgumentException("Neither an https address with events");
        }
        if (db.sql("select count(*) from webhook").query(Integer.class).single() >= MOST) {
            throw new IllegalArgumentException("Too many addresses");
        }
        var id = UUID.randomUUID();
        var secret = Secret.made();
        db.sql("insert into webhook (id, address, events, made_at) values (?, ?, ?, ?)")
                .param(id)
                .param(address)
                .param(events.stream().sorted().map(HookEvent::code).toArray(String[]::new))
                .param(now())
                .update();
        db.sql("insert into webhook_secret (webhook_id, secret) values (?, ?)")
                .param(id)
                .param(secret.text())
                .update();
        audit.record("webhook.added", id);
        return secret.text();
    }

    /** Nothing more is put for it; what waits is sent when it is resumed. */
    public void pause(UUID webhook) {
        become(HookState.PAUSED, webhook);
        audit.record("webhook.paused", webhook);
    }

    public void resume(UUID webhook) {
        become(HookState.ACTIVE, webhook);
        audit.record("webhook.resumed", webhook);
    }

    /** With its log. */
    public void remove(UUID webhook) {
        if (db.sql("delete from webhook where id = ?").param(webhook).update() == 0) {
            throw new MissingException();
        }
        audit.record("webhook.removed", webhook);
    }

    /** Sends a message that tells of nothing, to see whether it arrives. */
    public void test(UUID webhook) {
        var put =
                db.sql("""
                        insert into webhook_delivery (id, webhook_id, event, put_at, due_at)
                        select ?, w.id, 'test', n.now, n.now
                        from webhook w cross join (select cast(? as timestamptz) as now) n
                        where w.id = ? and w.state = 'ACTIVE'
                        """).param(UUID.randomUUID()).param(now()).param(webhook).update();
        if (put == 0) {
            throw new MissingException();
        }
    }

    private void become(HookState state, UUID webhook) {
        if (db.sql("update webhook set state = ?, failures = 0 where id = ?")
                        .param(state.name())
                        .param(webhook)
                        .update()
                == 0) {
            throw new MissingException();
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
