package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.IssueBoardElement;
import jp.ishigaki.shared.ui.IssueBoardElement.CardMovedEvent;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** The issues of a cohort in five columns; what is shown is said in the address. */
@Route(WorkshopPaths.BOARD)
@Menu(title = "workshop.BoardView.title", order = NavGroup.PROGRAMME + 30)
@PermitAll
class BoardView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IssueQueries queries;
    private final transient IssueService issues;
    private final transient IdentityQueries identity;
    private final transient CohortQueries cohorts;
    private final transient ScheduleQueries schedule;
    private final Told told = new Told("board-notice");
    private final IssueBoardElement board = new IssueBoardElement(BoardTexts.of(this));

    private BoardFilter filter = BoardFilter.ALL;
    private transient List<IssueCard> shown = List.of();

    BoardView(
            IssueQueries queries,
            IssueService issues,
            IdentityQueries identity,
            CohortQueries cohorts,
            ScheduleQueries schedule) {
        this.queries = queries;
        this.issues = issues;
        this.identity = identity;
        this.cohorts = cohorts;
        this.schedule = schedule;
        board.setId("issue-board");
        board.addCardMovedListener(this::move);
        board.addCardOpenedListener(opened -> UI.getCurrent().navigate("issue/" + opened.getCardId()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = identity.actor();
        var cohort = actor.cohort() != null ? actor.cohort() : presentCohort();
        filter = new BoardFilter(cohort, Asked.number(event, "session").orElse(null), Asked.flag(event, "mine"));
        var sessions = cohort == null ? List.<SessionRow>of() : meetings(cohort);
        removeAll();
        told.clear();
        add(head(actor), new BoardTabs(actor, filter, sessions), told);
        refresh();
        add(shown.isEmpty() ? empty(actor) : board);
    }

    /** One of each number: sessions of parallel tracks are one meeting to the board. */
    private List<SessionRow> meetings(UUID cohort) {
        var numbers = new HashSet<Integer>();
        return schedule.own(cohort).stream()
                .filter(session -> numbers.add(session.number()))
                .toList();
    }

    private @Nullable UUID presentCohort() {
        return cohorts.shown(null).map(CohortRow::id).orElse(null);
    }

    private Component head(Actor actor) {
        var line = div("page-head-line", h1(getTranslation("workshop.BoardView.title")));
        if (actor.role().isOfCompany()) {
            line.add(div("toolbar", raiseLink()));
        }
        var lead = actor.role().isOfCompany()
                ? p("lead no-print", getTranslation("workshop.BoardView.how"))
                : p("lead", getTranslation("workshop.BoardView.lead"));
        return div("page-head", line, lead);
    }

    private Component raiseLink() {
        var session = filter.session();
        var link = link(
                session == null ? WorkshopPaths.NEW_ISSUE : WorkshopPaths.newIssue(session),
                getTranslation("workshop.BoardView.raise"));
        link.addClassNames("btn", "btn-primary");
        link.setId("raise-issue");
        return link;
    }

    private Component empty(Actor actor) {
        var empty = div("empty", p("", getTranslation("workshop.BoardView.empty")));
        if (actor.role().isOfCompany()) {
            var first = raiseLink();
            first.setId("raise-first-issue");
            empty.add(first);
        }
        return empty;
    }

    private void refresh() {
        shown = queries.board(filter);
        board.setColumns(new BoardColumns(this).of(shown));
    }

    /** Whatever becomes of the move, the browser is told where the card is: it has shown the move already. */
    private void move(CardMovedEvent moved) {
        try {
            var to = Stream.of(IssueState.values())
                    .filter(each -> each.name().equals(moved.getColumnId()))
                    .findFirst();
            shown.stream()
                    .filter(each -> each.id().toString().equals(moved.getCardId()))
                    .findFirst()
                    .ifPresentOrElse(
                            card -> to.ifPresent(state -> move(card, state, moved.getIndex())),
                            () -> told.refused(getTranslation("workshop.Told.notYours")));
        } finally {
            refresh();
        }
    }

    private void move(IssueCard card, IssueState to, int index) {
        told.attempt(() -> {
            if (to == IssueState.CLAIMED
                    && card.state() != to
                    && !queries.issue(card.id()).isTraced()) {
                told.refused(getTranslation("workshop.Told.EVIDENCE_MISSING"), claimLink(card));
            } else {
                issues.move(card.id(), to, placeOnWholeBoard(card, to, index), card.version());
            }
        });
    }

    private Component claimLink(IssueCard card) {
        var claim = link(WorkshopPaths.solve(card.id()), getTranslation("workshop.BoardView.claim", card.title()));
        claim.setId("claim-instead");
        return claim;
    }

    /** A filtered board shows fewer cards than the column has: the place is the one after the same neighbour. */
    private int placeOnWholeBoard(IssueCard card, IssueState to, int index) {
        var visible = idsWithout(card, BoardColumns.cardsIn(shown, to));
        if (index <= 0 || visible.isEmpty()) {
            return 0;
        }
        var before = visible.get(Math.min(index, visible.size()) - 1);
        var whole = queries.board(new BoardFilter(filter.cohort(), null, false));
        return idsWithout(card, BoardColumns.cardsIn(whole, to)).indexOf(before) + 1;
    }

    private static List<UUID> idsWithout(IssueCard card, Stream<IssueCard> column) {
        return column.map(IssueCard::id).filter(id -> !id.equals(card.id())).toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.BoardView.title");
    }
}
