package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.shared.ui.IssueBoardElement;
import jp.ishigaki.shared.ui.IssueBoardElement.CardMovedEvent;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.signal.Look;
import jp.ishigaki.workshop.BoardCard;
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
    private final transient CardActs acts;
    private final transient MoveRefusals refusals;
    private final transient CardVerification verification;
    private final Told told;
    private final IssueBoardElement board = new IssueBoardElement(BoardTexts.of(this));

    private final transient BoardWords words;
    private transient Narrowing narrowing = Narrowing.NONE;
    private SentCards sent = SentCards.NONE;
    private transient @Nullable CardMoved last;

    BoardPanel(BoardQueries queries, CardActs acts, IssueWords says, Told told) {
        this.queries = queries;
        this.acts = acts;
        this.told = told;
        this.refusals = new MoveRefusals(this, queries, says, told);
        this.verification = new CardVerification(this, acts, told);
        this.words = new BoardWords(this, says.today());
        board.setId("issue-board");
        board.addCardMovedListener(this::move);
        board.addCardWokenListener(woken -> BoardWish.id(woken.getCardId()).ifPresent(this::wake));
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
        } else if (verification.concerns(wish)) {
            verification.ask(wish, () -> {
                answer(moved.getCardId());
                board.focusCard(moved.getCardId());
            });
        } else {
            move(wish);
        }
    }

    /** The card may leave this view with it: the resting ones are looked at apart. */
    private void wake(UUID card) {
        var seen = queries.card(card);
        if (told.attempt(() -> acts.wake(card))) {
            var key = seen.filter(BoardCard::rested).isPresent() ? "woken" : "alive";
            told.done(getTranslation(
                    "workshop.BoardPanel." + key, seen.map(BoardCard::title).orElse("")));
        }
        var now = shown(card);
        note(card, now);
        board.tell(words.woken(board.next(), queries.totals(narrowing.cohort()), card, now));
    }

    /** Whatever becomes of the move, the browser is told where the card is: it has shown the move already. */
    private void move(BoardWish wish) {
        var asking = new boolean[1];
        told.attempt(() -> {
            try {
                done(acts.move(wish.move()));
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
                acts.move(undone.back());
                told.done(getTranslation("workshop.BoardPanel.undone", state(undone.from())));
            } catch (StaleIssueException e) {
                told.refused(getTranslation("workshop.BoardPanel.tooLate"));
            }
        });
        answer(undone.card().toString());
        board.focusCard(undone.card().toString());
    }

    private void answer(String card) {
        var id = BoardWish.id(card);
        var now = id.map(this::shown).orElseGet(List::of);
        id.ifPresent(known -> note(known, now));
        board.tell(words.answer(board.next(), queries.totals(narrowing.cohort()), card, now));
    }

    private List<BoardCard> shown(UUID card) {
        return queries.card(card).filter(each -> each.rested() == narrowing.rested()).stream()
                .toList();
    }

    private void note(UUID card, List<BoardCard> now) {
        sent = sent.after(new SentCards.Difference(now, now.isEmpty() ? List.of(card) : List.of()));
    }

    private String state(IssueState state) {
        return getTranslation("workshop.IssueState." + state);
    }
}
