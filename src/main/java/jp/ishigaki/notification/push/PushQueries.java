package jp.ishigaki.notification.push;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.ishigaki.notification.TopicList;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which browsers the acting person sees notices, and of what. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class PushQueries {

    private final JdbcClient db;
    private final PushKeys keys;
    private final TopicList topics;

    PushQueries(JdbcClient db, PushKeys keys, TopicList topics) {
        this.db = db;
        this.keys = keys;
        this.topics = topics;
    }

    /** By which a browser knows this installation; empty where nothing is pushed. */
    public Optional<String> key() {
        return keys.key().map(PushKey::open);
    }

    /** The oldest first; there are never more than {@link PushService#MOST}. */
    public List<PushDevice> devices() {
        return db.sql("select id, fingerprint, label, added_at, used_at from push_browser order by added_at, id")
                .query(PushDevice.class)
                .list();
    }

    /** Every topic, in the order of the modules. */
    public List<PushTopic> topics() {
        var chosen = db.sql("select topic, wanted from push_topic").query(PushTopic.class).list().stream()
                .collect(Collectors.toMap(PushTopic::topic, PushTopic::wanted));
        return topics.names().stream()
                .map(topic -> new PushTopic(topic, chosen.getOrDefault(topic, topics.isPressing(topic))))
                .toList();
    }
}
