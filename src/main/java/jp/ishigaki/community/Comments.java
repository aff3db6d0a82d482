package jp.ishigaki.community;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads comments; the policies leave those of questions that the actor reads. */
@Component
class Comments {

    private static final String COLUMNS = """
            c.id, coalesce(c.answer_id, c.question_id) as post, c.place, c.body, coalesce(b.role, c.role) as role,
            coalesce(p.name, '') as person, m.name as company, c.written_at, c.alias,
            coalesce(coalesce(c.written_by, b.person_id) = acting_person(), false) as own,
            coalesce(coalesce(c.company_id, b.company_id) = acting_company(), false) as of_own_company, c.edits,
            c.hidden is not null as hidden
            """;
    private static final String WRITERS = """
            left join byline b on b.tenant_id = c.tenant_id and b.post_id = c.id
            left join person p on p.tenant_id = c.tenant_id and p.id = coalesce(c.written_by, b.person_id)
            left join company m on m.tenant_id = c.tenant_id and m.id = coalesce(c.company_id, b.company_id)
            """;

    private final JdbcClient db;

    Comments(JdbcClient db) {
        this.db = db;
    }

    /** The newest of each post of a thread, in one statement. */
    Map<UUID, CommentPage> newest(UUID question) {
        var rows = db.sql("select " + COLUMNS + """
                        from (select id, row_number() over (partition by coalesce(answer_id, question_id)
                                                            order by place desc) as back
                              from post_comment where question_id = ?) r
                        join post_comment c on c.id = r.id and c.tenant_id = acting_tenant()
                        """ + WRITERS + "where r.back <= ? order by c.place desc")
                .params(question, CommentPage.SIZE + 1)
                .query(CommentRow.class)
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        CommentRow::post,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), CommentPage::of)));
    }

    List<CommentRow> one(UUID question, UUID comment) {
        return db.sql("select " + COLUMNS + "from post_comment c " + WRITERS + "where c.question_id = ? and c.id = ?")
                .params(question, comment)
                .query(CommentRow.class)
                .list();
    }

    boolean areClosed(UUID question) {
        return db.sql("select exists (select from question where id = ? and closed)")
                .param(question)
                .query(Boolean.class)
                .single();
    }

    CommentPage before(Post post, int place) {
        return CommentPage.of(db.sql("select " + COLUMNS + "from post_comment c " + WRITERS + """
                        where coalesce(c.answer_id, c.question_id) = ? and c.place < ? order by c.place desc limit ?
                        """)
                .params(post.id(), place, CommentPage.SIZE + 1)
                .query(CommentRow.class)
                .list());
    }

    /** Answers the id, or nothing where the post is not the actor's to read. */
    List<UUID> add(Post post, String body, boolean hidden, Timestamp at) {
        return db.sql("""
                        insert into post_comment (id, question_id, answer_id, cohort_id, company_id, written_by, role, body,
                                                  written_at, pseudonymous)
                        select gen_random_uuid(), q.id, a.id, q.cohort_id,
                               case when not x.hidden then acting_company() end,
                               case when not x.hidden then acting_person() end,
                               case when x.hidden then 'PARTICIPANT' else acting_role() end,
                               x.body, case when x.hidden then shown_day(x.at) else x.at end, x.hidden
                        from (select cast(:answer as uuid) as answer, cast(:hidden as boolean) as hidden,
                                     cast(:body as text) as body, cast(:at as timestamptz) as at) x
                        join question q on q.id = :question
                        left join answer a on a.tenant_id = q.tenant_id and a.question_id = q.id and a.id = x.answer
                        where x.answer is null or a.id is not null
                        returning id
                        """)
                .param("question", post.question())
                .param("answer", post.answer())
                .param("hidden", hidden)
                .param("body", body)
                .param("at", at)
                .query(UUID.class)
                .list();
    }
}
