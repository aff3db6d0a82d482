package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.BoardCard;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.LastMove;
import jp.ishigaki.workshop.WorkshopPaths;

/** Why a move did not come about, and what to do instead. */
final class MoveRefusals {

    private final Component page;
    private final BoardQueries queries;
    private final IssueWords words;
    private final Told told;

    MoveRefusals(Component page, BoardQueries queries, IssueWords words, Told told) {
        this.page = page;
        this.queries = queries;
        this.words = words;
        this.told = told;
    }

    /** Only the company's own people come this far, so they may know who moved it before them, and where to. */
    void changedBefore(BoardWish wish) {
        var id = wish.move().card();
        var moved = queries.card(id)
                .filter(card -> card.state() != wish.from())
                .flatMap(card -> queries.lastMove(id).filter(move -> move.state() == card.state()));
        told.refused(moved.map(this::movedBefore).orElseGet(() -> page.getTranslation("workshop.Told.stale")));
    }

    private String movedBefore(LastMove move) {
        var where = words.state(move.state());
        var when = words.moment(move.at());
        if (move.own()) {
            return page.getTranslation("workshop.MoveRefusals.you", when, where);
        }
        return move.person().isEmpty()
                ? page.getTranslation("workshop.MoveRefusals.somebody", when, where)
                : page.getTranslation("workshop.MoveRefusals.person", move.person(), when, where);
    }

    /** A claim without a trace was refused: where to write it is one step away. */
    void offerClaim(BoardWish wish) {
        if (wish.move().to() == IssueState.CLAIMED && wish.from() != IssueState.CLAIMED) {
            queries.card(wish.move().card())
                    .filter(card -> card.movable() && !card.traced())
                    .ifPresent(
                            card -> told.refused(page.getTranslation("workshop.Told.EVIDENCE_MISSING"), claim(card)));
        }
    }

    private Component claim(BoardCard card) {
        var claim = Markup.link(
                WorkshopPaths.solve(card.id()), page.getTranslation("workshop.BoardView.claim", card.title()));
        claim.setId("claim-instead");
        return claim;
    }
}
