package jp.ishigaki.moderation;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where questions stand among the others; everybody sees those alone that they read. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class OrderQueries {

    private static final int MOST = 20;
    private static final String OTHER = """
            select q.id, q.title, q.asked_at, q.answers, q.accepted_answer is not null as solved from question q
            """;

    private final JdbcClient db;

    OrderQueries(JdbcClient db) {
        this.db = db;
    }

    public Placing placing(UUID question) {
        var original = db.sql(OTHER + "where q.id = (select x.duplicate_of from question x where x.id = ?)")
                .param(question)
                .query(OtherQuestion.class)
                .optional()
                .orElse(null);
        var isDuplicate = db.sql("select duplicate_of is not null from question where id = ?")
                .param(question)
                .query(Boolean.class)
                .optional()
                .orElseThrow(MissingException::new);
        var duplicates = db.sql(OTHER + "where q.duplicate_of = ? order by q.asked_at, q.id limit " + MOST)
                .param(question)
                .query(OtherQuestion.class)
                .list();
        var source = db.sql(OTHER + "where q.id = (select x.split_from from question x where x.id = ?)")
                .param(question)
                .query(OtherQuestion.class)
                .optional()
                .orElse(null);
        var parts = db.sql(OTHER + "where q.split_from = ? order by q.asked_at, q.id limit " + MOST)
                .param(question)
                .query(OtherQuestion.class)
                .list();
        var history = db.sql("""
                        select o.what as kind, coalesce(o.from_section, o.from_part::text) as "from",
                               coalesce(o.to_section, o.to_part::text) as "to", o.reason,
                               coalesce(p.name, '') as person, o.done_at as at
                        from question_order o
                        left join person p on p.tenant_id = o.tenant_id and p.id = o.done_by
                        where o.question_id = ? order by o.place
                        """).param(question).query(OrderEvent.class).list();
        return new Placing(isDuplicate, original, duplicates, source, parts, history);
    }

    /** Questions of the same cohort into which this one could go, by words of their titles; of its section first. */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public List<OtherQuestion> candidates(UUID question, String words) {
        return db.sql(OTHER + """
                        join question this on this.tenant_id = q.tenant_id and this.cohort_id = q.cohort_id
                        where this.id = :question and q.id <> this.id and q.duplicate_of is null and q.hidden is null
                          and (:words = '' or strpos(lower(q.title), lower(:words)) > 0)
                        order by coalesce(q.section = this.section, false) desc, q.asked_at desc, q.id desc limit :most
                        """)
                .param("question", question)
                .param("words", words.strip())
                .param("most", MOST)
                .query(OtherQuestion.class)
                .list();
    }
}
