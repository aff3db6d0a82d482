package jp.ishigaki.notification;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the acting person hears of things. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class HearingQueries {

    private final JdbcClient db;
    private final Acting acting;
    private final TopicList topics;

    HearingQueries(JdbcClient db, Acting acting, TopicList topics) {
        this.db = db;
        this.acting = acting;
        this.topics = topics;
    }

    public HearingSettings settings() {
        return db.sql("""
                        select digest, hour, daily, quiet_from, quiet_to, quiet_days_off, language, stopped_at from hearing
                        """).query(HearingSettings.class).optional().orElse(HearingSettings.USUAL);
    }

    /** Every topic, in the order of the modules. */
    public List<TopicChoice> topics() {
        var chosen = db
                .sql("select topic, how, false as must, stopped_at from hearing_topic")
                .query(TopicChoice.class)
                .list()
                .stream()
                .collect(Collectors.toMap(TopicChoice::topic, Function.identity()));
        return topics.names().stream()
                .map(topic -> chosen.containsKey(topic) && !topics.isMust(topic)
                        ? chosen.get(topic)
                        : new TopicChoice(topic, topics.usual(topic), topics.isMust(topic), null))
                .toList();
    }

    /** Whether the acting person says for the tenant what letters may name. */
    public boolean decidesForAll() {
        return acting.actor().is(Role.STAFF);
    }

    /** Whether the office lets letters name titles. */
    public boolean namesTitles() {
        return db.sql("select coalesce(bool_or(titles), false) from letter_rule")
                .query(Boolean.class)
                .single();
    }
}
