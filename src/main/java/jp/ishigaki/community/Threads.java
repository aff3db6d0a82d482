package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands below a question. Bylines are read by those alone who may know whose a pseudonymous post is. */
@Component
class Threads {

    private final JdbcClient db;

    Threads(JdbcClient db) {
        this.db = db;
    }

    List<AnswerRow> answers(UUID question) {
        return db.sql("""
                        select a.id, a.body, coalesce(b.role, a.role) as role, coalesce(p.name, '') as person,
                               c.name as company, a.answered_at,
                               a.id is not distinct from q.accepted_answer as accepted,
                               a.endorsed_by is not null as endorsed,
                               acting_role() = 'EXPERT' and a.role <> 'EXPERT'
                                   and (a.endorsed_by is null or a.endorsed_edits < a.edits) as endorsable,
                               a.alias, a.helpful,
                               exists (select from answer_vote v where v.tenant_id = a.tenant_id and v.answer_id = a.id
                                       and v.person_id = acting_person()) as helped,
                               coalesce(coalesce(a.answered_by, b.person_id) = acting_person(), false) as own,
                               coalesce(coalesce(a.company_id, b.company_id) = acting_company(), false) as of_own_company,
                               a.edits,
                               coalesce(a.id = q.accepted_answer and q.accepted_edits < a.edits, false)
                                   as edited_since_accepted,
                               coalesce(a.endorsed_edits < a.edits, false) as edited_since_endorsed
                        from answer a
                        join question q on q.tenant_id = a.tenant_id and q.id = a.question_id
                        left join byline b on b.tenant_id = a.tenant_id and b.post_id = a.id
                        left join person p on p.tenant_id = a.tenant_id and p.id = coalesce(a.answered_by, b.person_id)
                        left join company c on c.tenant_id = a.tenant_id and c.id = coalesce(a.company_id, b.company_id)
                        where a.question_id = ? order by accepted desc, a.place, a.id
                        """).param(question).query(AnswerRow.class).list();
    }

    List<QuestionChange> changes(UUID question) {
        return db.sql("""
                        select from_value as "from", to_value as "to", changed_at from question_change
                        where question_id = ? order by place
                        """).param(question).query(QuestionChange.class).list();
    }

    List<QuestionClosing> closings(UUID question) {
        return db.sql("""
                        select closes, reason, words, by_office, done_at from question_closing
                        where question_id = ? order by place
                        """).param(question).query(QuestionClosing.class).list();
    }
}
