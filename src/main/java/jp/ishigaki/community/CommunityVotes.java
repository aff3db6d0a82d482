package jp.ishigaki.community;

import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That one wants to know it too, or that an answer helped. Each person has one vote for a post that neither they nor their
 * company wrote, and may take it back. Only counts are told, to whoever reads the post: not who voted, and nobody is told
 * that somebody did.
 */
@Service
@Transactional
@AllowedFor
public class CommunityVotes {

    private final JdbcClient db;

    CommunityVotes(JdbcClient db) {
        this.db = db;
    }

    /** Answers how many want to know it now. */
    public int wantToKnow(UUID question, boolean wanted) {
        if (wanted) {
            refuseOwn("""
                    select q.asked_by is not distinct from acting_person()
                           or coalesce(coalesce(q.company_id, b.company_id) = acting_company(), false)
                    from question q left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id where q.id = ?
                    """, question);
        }
        vote("question_vote (question_id)", "question_vote where question_id = ?", question, wanted);
        return count("select wanted from question where id = ?", question);
    }

    /** Answers how many it helped by now. */
    public int findHelpful(UUID answer, boolean helpful) {
        if (helpful) {
            refuseOwn("""
                    select a.answered_by is not distinct from acting_person()
                           or coalesce(coalesce(a.company_id, b.company_id) = acting_company(), false)
                    from answer a left join byline b on b.tenant_id = a.tenant_id and b.post_id = a.id where a.id = ?
                    """, answer);
        }
        vote("answer_vote (answer_id)", "answer_vote where answer_id = ?", answer, helpful);
        return count("select helpful from answer where id = ?", answer);
    }

    private void refuseOwn(String question, UUID post) {
        if (db.sql(question).param(post).query(Boolean.class).optional().orElseThrow(MissingException::new)) {
            throw new AccessDeniedException("Nobody votes for what their own company wrote");
        }
    }

    private void vote(String into, String from, UUID post, boolean given) {
        db.sql(
                        given
                                ? "insert into " + into + " values (?) on conflict do nothing"
                                : "delete from " + from + " and person_id = acting_person()")
                .param(post)
                .update();
    }

    private int count(String of, UUID post) {
        return db.sql(of).param(post).query(Integer.class).optional().orElseThrow(MissingException::new);
    }
}
