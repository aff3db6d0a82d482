package jp.ishigaki.moderation;

import java.util.UUID;
import jp.ishigaki.community.PostHidden;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers and writers of posts do: report one, and take one's own out of sight. */
@Service
@Transactional
@AllowedFor
public class ReportService {

    public static final int WORDS = 1000;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    ReportService(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /**
     * Reports a post to the office. Whoever has an open report of it already has none more.
     *
     * @param post an answer or a comment; null for the question itself
     * @param words up to {@value #WORDS} characters, needed for {@link ReportReason#OTHER}
     * @return false where the actor's report of it waits already
     * @throws MissingException when the actor reads no such post
     */
    public boolean report(UUID question, @Nullable UUID post, ReportReason reason, String words) {
        var text = words.strip();
        if (text.length() > WORDS || reason == ReportReason.OTHER && text.isEmpty()) {
            throw new IllegalArgumentException("The words of a report are missing or too long");
        }
        requireReadable(question, post);
        return db.sql("""
                                insert into post_report (id, question_id, answer_id, comment_id, cohort_id, reason, words)
                                select gen_random_uuid(), q.id, a.id, c.id, q.cohort_id, :reason, :words
                                from question q
                                left join answer a on a.tenant_id = q.tenant_id and a.question_id = q.id
                                    and a.id = cast(:post as uuid)
                                left join post_comment c on c.tenant_id = q.tenant_id and c.question_id = q.id
                                    and c.id = cast(:post as uuid)
                                where q.id = :question
                                on conflict do nothing
                                """)
                        .param("question", question)
                        .param("post", post)
                        .param("reason", reason.name())
                        .param("words", text)
                        .update()
                > 0;
    }

    private void requireReadable(UUID question, @Nullable UUID post) {
        var found = db.sql("""
                        select exists (select from question where id = :question and id = :post)
                            or exists (select from answer where question_id = :question and id = :post)
                            or exists (select from post_comment where question_id = :question and id = :post)
                        """)
                .param("question", question)
                .param("post", post == null ? question : post)
                .query(Boolean.class)
                .single();
        if (!found) {
            throw new MissingException();
        }
    }

    /**
     * Takes a post of the own company out of sight until the office has decided. Only while somebody says that a secret
     * stands in it.
     *
     * @throws StaleReviewException when it is hidden, was decided or is not the own company's
     */
    public void withdraw(UUID post) {
        if (!db.sql("select withdraw_post(?)").param(post).query(Boolean.class).single()) {
            throw new StaleReviewException();
        }
        events.publishEvent(new PostHidden(post));
    }
}
