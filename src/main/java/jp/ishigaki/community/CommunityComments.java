package jp.ishigaki.community;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commenting on a question or an answer, and reading what was commented before. */
@Service
@Transactional
@AllowedFor
public class CommunityComments {

    public static final int LONGEST = 1000;

    private final Comments comments;
    private final ThreadReaders readers;
    private final Pseudonyms pseudonyms;
    private final Acting acting;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CommunityComments(
            Comments comments,
            ThreadReaders readers,
            Pseudonyms pseudonyms,
            Acting acting,
            Clock clock,
            ApplicationEventPublisher events) {
        this.comments = comments;
        this.readers = readers;
        this.pseudonyms = pseudonyms;
        this.acting = acting;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Comments by name, or as the company is called in the thread; in a thread that the own company began under a
     * pseudonym always under that.
     *
     * @param body 1 to {@value #LONGEST} characters, shown as they are
     * @throws NamesItselfException when it is to stand under a pseudonym and names its company
     * @throws ClosedQuestionException when the question takes no more comments
     */
    public UUID comment(Post post, String body, boolean pseudonymous) {
        var text = body.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A comment is empty or too long");
        }
        if (comments.areClosed(post.question())) {
            throw new ClosedQuestionException();
        }
        var hides = pseudonymous || pseudonyms.hideOwnCompanyAsAsker(post.question());
        if (hides) {
            if (acting.actor().company() == null) {
                throw new IllegalArgumentException("Only who acts for a company stays unnamed");
            }
            pseudonyms.refuseNamesIn(List.of(text));
        }
        var comment = comments.add(post, text, hides, Timestamp.from(clock.instant())).stream()
                .findFirst()
                .orElseThrow(MissingException::new);
        events.publishEvent(new CommentWritten(post.question(), comment));
        return comment;
    }

    @Transactional(readOnly = true)
    public CommentPage newest(Post post) {
        return comments.before(post, Integer.MAX_VALUE);
    }

    /** @throws MissingException when the actor reads no such comment */
    @Transactional(readOnly = true)
    public CommentRow comment(UUID question, UUID comment) {
        return comments.one(question, comment).stream().findFirst().orElseThrow(MissingException::new);
    }

    /** @param place of the oldest comment that is shown already */
    @Transactional(readOnly = true)
    public CommentPage older(Post post, int place) {
        return comments.before(post, place);
    }

    /** Who may be called in a comment: whoever reads the question, as far as the actor may know that. */
    @Transactional(readOnly = true)
    public List<Mentionable> people(UUID question) {
        return readers.of(question);
    }
}
