package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import jp.ishigaki.shared.ui.IssueBoardElement;
import jp.ishigaki.shared.ui.IssueBoardElement.CardMovedEvent;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.signal.Look;
import jp.ishigaki.workshop.BoardCard;
import jp.ishigaki.workshop.BoardMoves;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.CardMoved;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.OverLimitException;
import jp.ishigaki.workshop.StaleIssueException;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** The board itself: tells the browser what there is, and answers what it wishes to move. */
class BoardPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient BoardQueries queries;
    private final transient BoardMoves moves;
    private final transient MoveRefusals refusals;
    private final Told told;
    private final IssueBoardElement board = new IssueBoardElement(BoardTexts.of(this));

    private final transient BoardWords words;
    private transient Narrowing narrowing = Narrowing.NONE;
    private SentCards sent = SentCards.NONE;
    private transient @Nullable CardMoved last;

    BoardPanel(BoardQueries queries, BoardMoves moves, IssueWords says, Told told) {
        this.queries = queries;
        this.moves = moves;
        this.told = told;
        this.refusals = new MoveRefusals(this, queries, says, told);
        this.words = new BoardWords(this, says.today());
        board.setId("issue-board");
        board.addCardMovedListener(this::move);
        board.addUndoAskedListener(asked -> undo());
        board.addCardOpenedListener(opened -> UI.getCurrent().navigate(WorkshopPaths.ISSUE + opened.getCardId()));
        getContent().add(board);
    }

    /** Tells everything anew; gives how many cards there are to be seen. */
    int show(Narrowing to, Lanes lanes, Map<Integer, String> parts) {
        narrowing = to;
        last = null;
        var cards = queries.cards(to);
        sent = new SentCards(cards);
        var limits = queries.limits(to.cohort());
        board.tell(words.all(board.next(), lanes, parts, limits, queries.totals(to.cohort()), cards));
        return cards.size();
    }

    /** Tells what others have changed since the last word; nothing when nothing has. */
    void catchUp(Look look) {
        if (look.everything()) {
            tell(sent.until(queries.cards(narrowing, sent.news())));
        } else {
            tell(sent.until(look.ids(), queries.cards(narrowing, look.ids(), sent.news())));
        }
    }

    private void tell(SentCards.Difference difference) {
        if (!difference.isEmpty()) {
            sent = sent.after(difference);
            var totals = queries.totals(narrowing.cohort());
            board.tell(words.changes(board.next(), totals, difference.cards(), difference.gone()));
        }
    }

    private void move(CardMovedEvent moved) {
        var wish = BoardWish.of(moved);
        if (wish == null) {
            told.refused(getTranslation("workshop.Told.notYours"));
            answer(moved.getCardId());
        } else {
            move(wish);
        }
    }

    /** Whatever becomes of the move, the browser is told where the card is: it has shown the move already. */
    private void move(BoardWish wish) {
        var asking = new boolean[1];
        told.attempt(() -> {
            try {
                done(moves.move(wish.move()));
            } catch (OverLimitException e) {
                asking[0] = true;
                ask(wish, e);
            } catch (StaleIssueException e) {
                refusals.changedBefore(wish);
            }
        });
        if (!asking[0]) {
            refusals.offerClaim(wish);
            answer(wish.move().card().toString());
        }
    }

    private void ask(BoardWish wish, OverLimitException over) {
        var card = wish.move().card().toString();
        new OverLimitDialog(over, meant -> {
                    if (meant) {
                        move(wish.meant());
                    } else {
                        answer(card);
                    }
                    board.focusCard(card);
                })
                .open();
    }

    private void done(CardMoved moved) {
        last = moved;
        if (moved.from() != moved.to()) {
            var undo = Markup.button(getTranslation("workshop.BoardPanel.undo"), this::undo);
            undo.setId("board-undo");
            told.done(getTranslation("workshop.BoardPanel.moved", state(moved.to())), undo);
        }
    }

    /** Takes the reader's own last move back, as long as nobody has touched the card since. */
    private void undo() {
        var undone = last;
        if (undone == null) {
            told.done(getTranslation("workshop.BoardPanel.nothing"));
            return;
        }
        last = null;
        told.attempt(() -> {
            try {
                moves.move(undone.back());
                told.done(getTranslation("workshop.BoardPanel.undone", state(undone.from())));
            } catch (StaleIssueException e) {
                told.refused(getTranslation("workshop.BoardPanel.tooLate"));
            }
        });
        answer(undone.card().toString());
        board.focusCard(undone.card().toString());
    }

    private void answer(String card) {
        var shown = BoardWish.id(card)
                .flatMap(queries::card)
                .filter(each -> each.rested() == narrowing.rested())
                .map(List::of)
                .orElseGet(List::<BoardCard>of);
        BoardWish.id(card)
                .ifPresent(id ->
                        sent = sent.after(new SentCards.Difference(shown, shown.isEmpty() ? List.of(id) : List.of())));
        board.tell(words.answer(board.next(), queries.totals(narrowing.cohort()), card, shown));
    }

    private String state(IssueState state) {
        return getTranslation("workshop.IssueState." + state);
    }
}
