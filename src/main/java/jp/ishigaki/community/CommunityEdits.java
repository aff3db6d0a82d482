package jp.ishigaki.community;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Editing what one wrote oneself, and reading what it said before. Each version is kept; the number that was seen is the
 * lock. What was accepted or endorsed before an edit was so of an earlier version.
 *
 * @see StalePostException thrown when somebody, in another window, was faster
 * @see NamesItselfException thrown when it stands under a pseudonym and is to name its company
 */
@Service
@Transactional
@AllowedFor
public class CommunityEdits {

    private static final int MOST = 200;

    private final JdbcClient db;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    private record Text(
            UUID question, UUID cohort, @Nullable String title, String body, int edits, boolean byActor) {}

    CommunityEdits(JdbcClient db, Pseudonyms pseudonyms, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.events = events;
    }

    /** @param seen how often it had been edited when it was opened */
    public void editQuestion(UUID question, int seen, String title, String body) {
        require(title, NewQuestion.LONGEST_TITLE);
        require(body, NewQuestion.LONGEST_BODY);
        edit(question, seen, title.strip(), body.strip(), """
                select q.id as question, q.cohort_id as cohort, q.title, q.body, q.edits,
                       coalesce(coalesce(q.asked_by, b.person_id) = acting_person(), false) as by_actor
                from question q left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id where q.id = ?
                """);
    }

    /** @param seen how often it had been edited when it was opened */
    public void editAnswer(UUID answer, int seen, String body) {
        require(body, NewQuestion.LONGEST_BODY);
        edit(answer, seen, null, body.strip(), """
                select a.question_id as question, a.cohort_id as cohort, null as title, a.body, a.edits,
                       coalesce(coalesce(a.answered_by, b.person_id) = acting_person(), false) as by_actor
                from answer a left join byline b on b.tenant_id = a.tenant_id and b.post_id = a.id where a.id = ?
                """);
    }

    /** @param seen how often it had been edited when it was opened */
    public void editComment(UUID comment, int seen, String body) {
        require(body, CommunityComments.LONGEST);
        edit(comment, seen, null, body.strip(), """
                select c.question_id as question, c.cohort_id as cohort, null as title, c.body, c.edits,
                       coalesce(coalesce(c.written_by, b.person_id) = acting_person(), false) as by_actor
                from post_comment c left join byline b on b.tenant_id = c.tenant_id and b.post_id = c.id where c.id = ?
                """);
    }

    private void edit(UUID post, int seen, @Nullable String title, String body, String now) {
        var text = db.sql(now).param(post).query(Text.class).optional().orElseThrow(MissingException::new);
        if (!text.byActor()) {
            throw new AccessDeniedException("Only its writer edits a post");
        }
        if (text.edits() != seen) {
            throw new StalePostException();
        }
        if (text.body().equals(body) && Objects.equals(text.title(), title)) {
            return;
        }
        if (pseudonyms.hideActorAsWriter(post)) {
            pseudonyms.refuseNamesIn(
                    Stream.of(title, body).filter(Objects::nonNull).toList());
        }
        try {
            db.sql("""
                            insert into post_version (post_id, number, question_id, cohort_id, title, body, written_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(post, seen + 2, text.question(), text.cohort())
                    .param(title)
                    .param(body)
                    .param(Timestamp.from(clock.instant()))
                    .update();
        } catch (ConcurrencyFailureException meanwhile) {
            throw new StalePostException();
        }
        events.publishEvent(new PostEdited(text.question(), post));
    }

    /** Oldest first, the present one last; none of what was never edited. */
    @Transactional(readOnly = true)
    public List<PostVersion> versions(UUID post) {
        return db.sql("""
                        select number, title, body, written_at from post_version where post_id = ?
                        order by number limit ?
                        """).params(post, MOST).query(PostVersion.class).list();
    }

    private static void require(String text, int longest) {
        if (text.isBlank() || text.strip().length() > longest) {
            throw new IllegalArgumentException("A text is empty or too long");
        }
    }
}
