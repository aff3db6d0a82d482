package jp.ishigaki.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of questions that the actor may read, and those that experts know. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class TagQueries {

    private static final int NEWEST = 1_000;
    private static final int MOST = 100;

    private final JdbcClient db;
    private final ObjectProvider<TopicTags> topics;

    TagQueries(JdbcClient db, ObjectProvider<TopicTags> topics) {
        this.db = db;
        this.topics = topics;
    }

    /** Words to choose from: those most used in the newest questions of the acting cohort, then what experts know. */
    public List<String> suggestions() {
        var used = db.sql("""
                        select tag from (
                            select q.tags from question q where q.cohort_id = (select acting_cohort())
                            order by q.asked_at desc, q.id desc limit ?) newest
                        cross join unnest(newest.tags) tag
                        group by tag order by count(*) desc, tag limit ?
                        """).params(NEWEST, MOST).query(String.class).list();
        var all = new LinkedHashSet<>(used);
        topics.orderedStream().forEach(known -> all.addAll(known.tags()));
        return List.copyOf(all);
    }

    /** By the ids of questions; those without any are absent. */
    public Map<UUID, List<String>> of(Collection<UUID> questions) {
        var tags = new HashMap<UUID, List<String>>();
        if (!questions.isEmpty()) {
            db.sql("select id, tags from question where id = any (?) and tags <> '{}'")
                    .param(questions.toArray(UUID[]::new))
                    .query(row -> {
                        tags.put(row.getObject("id", UUID.class), List.of((String[])
                                row.getArray("tags").getArray()));
                    });
        }
        return tags;
    }
}
