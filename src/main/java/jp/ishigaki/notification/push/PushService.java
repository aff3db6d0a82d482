package jp.ishigaki.notification.push;

import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ishigaki.notification.TopicList;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.shared.post.PostAddress;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting person says which browsers show notices, and of what. It is kept without a trail: it concerns nobody else. */
@Service
@Transactional
@AllowedFor
public class PushService {

    /** So many browsers somebody may have. */
    public static final int MOST = 10;

    /** As the table has them: what it refuses, it says aloud. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{87}");

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final JdbcClient db;
    private final Clock clock;
    private final TopicList topics;

    PushService(JdbcClient db, Clock clock, TopicList topics) {
        this.db = db;
        this.clock = clock;
        this.topics = topics;
    }

    /**
     * From now on this browser shows notices, and none of anybody who used it before. Adding it again renews it.
     *
     * @throws IllegalArgumentException for what no push service gives out
     * @throws TooManyDevicesException beyond {@link #MOST}
     */
    public void add(NewDevice device) {
        check(device);
        var others = db.sql("select count(*) from push_browser where fingerprint <> ?")
                .param(Sha256.of(device.endpoint()))
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw new TooManyDevicesException();
        }
        // Who was a moment faster there, as the same page in another tab, has joined; the last one stays.
        if (!put(device)) {
            put(device);
        }
    }

    /** False where somebody else put it meanwhile. Never fails by that: the message would name the endpoint. */
    private boolean put(NewDevice device) {
        return db.sql("""
                        insert into push_browser (id, endpoint, p256dh, auth, label, added_at) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(UUID.randomUUID())
                        .param(device.endpoint())
                        .param(device.key())
                        .param(device.secret())
                        .param(DeviceName.of(device.agent()))
                        .param(Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    public void remove(UUID device) {
        if (db.sql("delete from push_browser where id = ?").param(device).update() == 0) {
            throw new MissingException();
        }
    }

    /** This browser shows nothing any more, as when its reader signs out. */
    @AllowedFor(beforeConsent = true)
    public void leave(String endpoint) {
        db.sql("delete from push_browser where fingerprint = ?")
                .param(Sha256.of(endpoint))
                .update();
    }

    /** Something arrives there soon, also within the quiet hours. */
    public void test(UUID device) {
        if (db.sql("update push_browser set test = true where id = ?")
                        .param(device)
                        .update()
                == 0) {
            throw new MissingException();
        }
    }

    public void want(String topic, boolean wanted) {
        if (!topics.isKnown(topic)) {
            throw new MissingException();
        }
        db.sql("""
                        insert into push_topic (topic, wanted) values (?, ?)
                        on conflict (tenant_id, person_id, topic) do update set wanted = excluded.wanted
                        """).params(topic, wanted).update();
    }

    /** Where its name leads is looked at each time. */
    private static void check(NewDevice device) {
        try {
            if (PostAddress.of(device.endpoint()).isEmpty()
                    || !KEY.matcher(device.key()).matches()
                    || !SECRET.matcher(device.secret()).matches()) {
                throw new IllegalArgumentException("Not a subscription");
            }
            P256.agreed(P256.made().getPrivate(), P256.publicKey(P256.read(device.key())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key of a browser", e);
        }
    }
}
