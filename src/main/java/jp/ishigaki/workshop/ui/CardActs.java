package jp.ishigaki.workshop.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardMoves;
import jp.ishigaki.workshop.CardMove;
import jp.ishigaki.workshop.CardMoved;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import org.jspecify.annotations.Nullable;

/** What readers of a board can do with a card there. */
@SpringComponent
class CardActs {

    private final BoardMoves moves;
    private final IssueService issues;
    private final IssueEditing editing;
    private final IssueQueries queries;
    private final IdentityQueries identity;

    CardActs(
            BoardMoves moves,
            IssueService issues,
            IssueEditing editing,
            IssueQueries queries,
            IdentityQueries identity) {
        this.moves = moves;
        this.issues = issues;
        this.editing = editing;
        this.queries = queries;
        this.identity = identity;
    }

    CardMoved move(CardMove move) {
        return moves.move(move);
    }

    void wake(UUID card) {
        editing.wake(card);
    }

    void verify(UUID card, int seen) {
        issues.verify(card, seen);
    }

    /** All that the issue's page shows; a look across the company line goes on record like there. */
    Optional<IssueDetails> details(UUID card) {
        try {
            return Optional.of(queries.issue(card));
        } catch (MissingException e) {
            return Optional.empty();
        }
    }

    boolean mayVerify() {
        return identity.actor().is(Role.EXPERT, Role.STAFF);
    }

    boolean mayLookBehind() {
        return identity.actor().is(Role.STAFF);
    }

    boolean readsPrivate(@Nullable UUID company) {
        return company != null && identity.actor().readsPrivate(company);
    }
}
