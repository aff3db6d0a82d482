package jp.ishigaki.workshop;

import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardOrder.Moved;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cards put elsewhere on the board by the people of their company. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class BoardMoves {

    private final IssueService issues;
    private final BoardOrder order;
    private final BoardQueries board;
    private final JdbcClient db;
    private final Acting acting;

    BoardMoves(IssueService issues, BoardOrder order, BoardQueries board, JdbcClient db, Acting acting) {
        this.issues = issues;
        this.order = order;
        this.board = board;
        this.db = db;
        this.acting = acting;
    }

    /**
     * Puts a card of the actor's company where the actor saw it land. The neighbours say where that is, so that it is
     * the same place on a narrowed board and after others have moved.
     *
     * @throws StaleIssueException when the card has changed since it was shown
     * @throws IssueRefusedException into and out of VERIFIED, and to CLAIMED without trace or evidence
     * @throws OverLimitException when the column would hold more than it is meant to and the mover was not asked
     */
    public CardMoved move(CardMove move) {
        var card = standing(move.card());
        if (!card.own) {
            throw notOwn();
        }
        if (card.version != move.version()) {
            throw new StaleIssueException();
        }
        if (card.state != move.to() && !move.beyondLimit()) {
            keepWithinLimit(card.cohortId, move.to());
        }
        var around = order.around(card.cohortId, card.state, card.place, card.id);
        var place = order.between(
                new Moved(card.cohortId, move.to(), card.id, card.disclosure), move.after(), move.before());
        issues.put(card.id, move.to(), place, card.version);
        var back = new CardMove(
                card.id,
                card.state,
                around.above(),
                around.above() == null ? around.below() : null,
                card.version + 1,
                true);
        return new CardMoved(card.id, card.state, move.to(), back);
    }

    /** Counted are the issues that the actor can see there: nobody learns of others by a number. */
    private void keepWithinLimit(UUID cohort, IssueState to) {
        for (var limit : board.limits(cohort)) {
            if (limit.state() == to) {
                var held = board.held(cohort, to);
                keepWithin(limit.mostOfCompany(), held.own() + 1, to, true);
                keepWithin(limit.most(), held.all() + 1, to, false);
            }
        }
    }

    private static void keepWithin(@Nullable Integer limit, int count, IssueState to, boolean ofCompany) {
        if (limit != null && count > limit) {
            throw new OverLimitException(to, count, limit, ofCompany);
        }
    }

    private Standing standing(UUID card) {
        return db.sql("""
                        select id, cohort_id, state, place, version, disclosure, coalesce(company_id = ?, false) as own
                        from issue where id = ?
                        """)
                .param(acting.actor().company())
                .param(card)
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> isMasked(card) ? notOwn() : new MissingException());
    }

    private boolean isMasked(UUID card) {
        return db.sql("select is_masked(?)").param(card).query(Boolean.class).single();
    }

    private static AccessDeniedException notOwn() {
        return new AccessDeniedException("not of the own company");
    }

    record Standing(
            UUID id, UUID cohortId, IssueState state, long place, int version, Disclosure disclosure, boolean own) {}
}
