package jp.ishigaki.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the posts of one question stand for whoever reads it; the database shows what the reader may know. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class PostStandings {

    private final JdbcClient db;

    PostStandings(JdbcClient db) {
        this.db = db;
    }

    /**
     * By the ids of the posts: the question, its answers and those of its comments that are asked for; in one statement,
     * however many they are.
     */
    public Map<UUID, PostStanding> of(UUID question, Collection<UUID> comments) {
        return db
                .sql("""
                        select p.id as post, p.hidden, w.title, w.body, d.verdict, d.reason,
                               coalesce(r.own, false) as reported, coalesce(r.open, 0)::integer as open,
                               p.hidden is null and p.id = any ((select withdrawable(:question))::uuid[]) as withdrawable, p.splittable
                        from (select q.id, q.hidden, false as splittable from question q where q.id = :question
                              union all
                              select a.id, a.hidden,
                                     a.hidden is null and q.hidden is null and a.endorsed_by is null
                                     and q.accepted_answer is distinct from a.id
                                     and (q.disclosure = 'COHORT'
                                          or coalesce(case when a.pseudonymous then a.alias = 0
                                                           else a.company_id = q.company_id end, false))
                              from answer a join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
                              where a.question_id = :question
                              union all
                              select c.id, c.hidden, false from post_comment c
                              where c.question_id = :question and c.id = any (:comments)) p
                        left join words_aside w on w.tenant_id = acting_tenant() and w.post_id = p.id
                        left join lateral (
                            select x.verdict, x.reason from post_decision x
                            where x.tenant_id = acting_tenant() and x.post_id = p.id and x.verdict <> 'KEPT'
                            order by x.place desc limit 1) d on true
                        left join lateral (
                            select bool_or(x.person_id = acting_person()) as own, count(*) as open from post_report x
                            where x.tenant_id = acting_tenant() and x.question_id = :question
                              and coalesce(x.comment_id, x.answer_id, x.question_id) = p.id
                              and x.decided_at is null) r on true
                        """)
                .param("question", question)
                .param("comments", comments.toArray(UUID[]::new))
                .query(PostStanding.class)
                .list()
                .stream()
                .collect(Collectors.toMap(PostStanding::post, Function.identity()));
    }
}
