package jp.ishigaki.moderation;

import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.community.PostHidden;
import jp.ishigaki.community.PostShown;
import jp.ishigaki.community.QuestionReworded;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office decides about posts. The database takes words away, gives them back, and tells whom it concerns. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ModerationService {

    public static final int REASON = 400;

    private final JdbcClient db;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ModerationService(JdbcClient db, AuditTrail audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Decides about a post, with or without a report; what was reported of it is closed.
     *
     * @param reason up to {@value #REASON} characters; the writer reads it
     * @throws StaleReviewException when the post has come to stand otherwise meanwhile
     */
    public void decide(UUID question, UUID post, Verdict verdict, String reason) {
        var why = reason.strip();
        if (verdict == Verdict.WITHDRAWN || why.length() > REASON || verdict.needsReason() && why.isEmpty()) {
            throw new IllegalArgumentException("Not a verdict of the office, or its reason is missing or too long");
        }
        var decided = db.sql("select decide_post(?, ?, ?)")
                .param(post)
                .param(verdict.name())
                .param(why)
                .query(Boolean.class)
                .single();
        if (!decided) {
            throw new StaleReviewException();
        }
        audit.record("post." + verdict.name().toLowerCase(Locale.ROOT), post);
        if (verdict == Verdict.HIDDEN || verdict == Verdict.SHOWN) {
            events.publishEvent(new QuestionReworded(question));
            events.publishEvent(verdict == Verdict.HIDDEN ? new PostHidden(post) : new PostShown(post));
        }
    }
}
