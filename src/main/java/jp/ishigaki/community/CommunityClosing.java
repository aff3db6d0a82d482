package jp.ishigaki.community;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing a question and opening it again, by its asker or the office. What is so already stays so. What an asker does
 * under a pseudonym is not in the audit trail, which all of the office reads.
 */
@Service
@Transactional
@AllowedFor
public class CommunityClosing {

    /** Letters of what is said beside the reason. */
    public static final int WORDS = 200;

    private record Standing(boolean closed, boolean pseudonymous, boolean byActor) {}

    private final JdbcClient db;
    private final Pseudonyms pseudonyms;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CommunityClosing(
            JdbcClient db, Pseudonyms pseudonyms, Acting acting, AuditTrail audit, ApplicationEventPublisher events) {
        this.db = db;
        this.pseudonyms = pseudonyms;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Takes no more answers and comments from now on.
     *
     * @param words up to {@value #WORDS} characters, needed where there is no other reason
     * @throws NamesItselfException when an asker without a name names their company
     */
    public void close(UUID question, ClosingReason reason, String words) {
        var said = words.strip();
        if (said.length() > WORDS || reason == ClosingReason.OTHER && said.isEmpty()) {
            throw new IllegalArgumentException("A reason is missing or too long");
        }
        if (note(question, true, reason, said)) {
            events.publishEvent(new QuestionClosed(question));
        }
    }

    public void reopen(UUID question) {
        if (note(question, false, null, "")) {
            events.publishEvent(new QuestionReopened(question));
        }
    }

    /** Whether it was otherwise before. */
    private boolean note(UUID question, boolean closes, @Nullable ClosingReason reason, String words) {
        var standing = standing(question);
        var office = acting.actor().is(Role.STAFF);
        if (!office && !standing.byActor()) {
            throw new AccessDeniedException("Only the asker or the office closes a question");
        }
        if (standing.closed() == closes) {
            return false;
        }
        var unnamed = standing.pseudonymous() && !office;
        if (unnamed) {
            pseudonyms.refuseNamesIn(List.of(words));
        }
        db.sql("""
                        insert into question_closing (question_id, cohort_id, closes, reason, words)
                        select id, cohort_id, ?, ?, ? from question where id = ?
                        """)
                .param(closes)
                .param(reason == null ? null : reason.name())
                .param(words)
                .param(question)
                .update();
        if (!unnamed) {
            audit.record(closes ? "question.closed" : "question.reopened", question);
        }
        return true;
    }

    private Standing standing(UUID question) {
        return db.sql("""
                        select q.closed, q.pseudonymous,
                               coalesce(coalesce(q.asked_by, b.person_id) = acting_person(), false) as by_actor
                        from question q left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
                        where q.id = ?
                        """).param(question).query(Standing.class).optional().orElseThrow(MissingException::new);
    }
}
