package jp.ishigaki.community;

import java.util.UUID;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a question findable by its own words and those of its answers. */
@Component
class QuestionIndexing {

    private final SearchIndex index;
    private final JdbcClient db;

    QuestionIndexing(SearchIndex index, JdbcClient db) {
        this.index = index;
        this.db = db;
    }

    @EventListener
    void on(QuestionAsked asked) {
        put(asked.question());
    }

    @EventListener
    void on(AnswerGiven given) {
        put(given.question());
    }

    private void put(UUID question) {
        db.sql("""
                        select q.cohort_id, q.title, q.asked_at, q.part,
                               concat_ws(E'\\n', q.body, array_to_string(q.tags, ' '), q.section,
                                         (select string_agg(a.body, E'\\n') from answer a
                                          where a.tenant_id = q.tenant_id and a.question_id = q.id)) as text
                        from question q where q.id = ?
                        """)
                .param(question)
                .query((row, number) -> Findable.ofCohort(
                                SearchKind.QUESTION,
                                question,
                                row.getObject("cohort_id", UUID.class),
                                row.getString("title"),
                                row.getString("text"),
                                CommunityPaths.question(question),
                                row.getTimestamp("asked_at").toInstant())
                        .inPart(row.getObject("part", Integer.class)))
                .list()
                .forEach(index::put);
    }
}
