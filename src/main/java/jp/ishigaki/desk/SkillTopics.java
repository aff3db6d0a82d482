package jp.ishigaki.desk;

import java.util.List;
import jp.ishigaki.community.TopicTags;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked with the words of the experts' skills is given to those who have them. */
@Component
class SkillTopics implements TopicTags {

    private final JdbcClient db;

    SkillTopics(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> tags() {
        return db.sql("select t from desk_topics() t").query(String.class).list();
    }
}
