package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
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
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.Disclosure;
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
        var cohort = actor.cohort() != null ? actor.cohort() : newestCohort();
        filter = new BoardFilter(cohort, Asked.number(event, "session").orElse(null), Asked.flag(event, "mine"));
        var sessions = cohort == null ? List.<SessionRow>of() : schedule.sessions(cohort);
        removeAll();
        told.clear();
        add(head(actor), filters(actor, sessions), told);
        refresh();
        add(shown.isEmpty() ? empty(actor) : board);
    }

    private @Nullable UUID newestCohort() {
        return cohorts.cohorts().stream().findFirst().map(CohortRow::id).orElse(null);
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

    private Component filters(Actor actor, List<SessionRow> sessions) {
        var nav = new Nav();
        nav.setClassName("tabs");
        nav.setAriaLabel(getTranslation("workshop.BoardView.filters"));
        nav.add(tab(
                WorkshopPaths.BOARD,
                getTranslation("workshop.BoardView.all"),
                filter.session() == null && !filter.mine()));
        if (actor.role() != Role.STAFF && actor.role() != Role.LECTURER) {
            var key = actor.role() == Role.EXPERT ? "workshop.BoardView.assigned" : "workshop.BoardView.mine";
            nav.add(tab(WorkshopPaths.BOARD + "?mine=1", getTranslation(key), filter.mine()));
        }
        sessions.forEach(session -> nav.add(tab(
                WorkshopPaths.board(session.number()),
                getTranslation("workshop.BoardView.session", session.number()),
                Integer.valueOf(session.number()).equals(filter.session()))));
        return nav;
    }

    private static Component tab(String href, String text, boolean current) {
        var tab = link(href, text);
        return current ? attribute(tab, "aria-current", "page") : tab;
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
        board.setColumns(Stream.of(IssueState.values()).map(this::column).toList());
    }

    private IssueBoardElement.Column column(IssueState state) {
        return new IssueBoardElement.Column(
                state.name(),
                getTranslation("workshop.IssueState." + state),
                null,
                inColumn(shown, state).map(this::card).toList());
    }

    private IssueBoardElement.Card card(IssueCard issue) {
        var isPrivate = issue.disclosure() == Disclosure.COMPANY_ONLY;
        var company = issue.own() ? getTranslation("workshop.BoardView.mine") : issue.company();
        var meta = new ArrayList<String>();
        if (isPrivate && !issue.own()) {
            meta.add(company);
        }
        if (issue.session() != null) {
            meta.add(getTranslation("workshop.BoardView.session", issue.session()));
        }
        if (issue.section() != null) {
            meta.add(issue.section());
        }
        return new IssueBoardElement.Card(
                issue.id().toString(),
                issue.title(),
                company,
                meta,
                issue.comments(),
                0,
                isPrivate,
                issue.own() && issue.state() != IssueState.VERIFIED,
                WorkshopPaths.issue(issue.id()));
    }

    private void move(CardMovedEvent moved) {
        var card = shown.stream()
                .filter(each -> each.id().toString().equals(moved.getCardId()))
                .findFirst();
        var to = Stream.of(IssueState.values())
                .filter(each -> each.name().equals(moved.getColumnId()))
                .findFirst();
        if (card.isPresent() && to.isPresent()) {
            move(card.get(), to.get(), moved.getIndex());
        }
        refresh();
    }

    private void move(IssueCard card, IssueState to, int index) {
        if (to == IssueState.CLAIMED
                && card.state() != to
                && !queries.issue(card.id()).isTraced()) {
            told.refused(getTranslation("workshop.Told.EVIDENCE_MISSING"), claimLink(card));
            return;
        }
        told.attempt(() -> issues.move(card.id(), to, placeOnWholeBoard(card, to, index), card.version()));
    }

    private Component claimLink(IssueCard card) {
        var claim = link(WorkshopPaths.solve(card.id()), getTranslation("workshop.BoardView.claim", card.title()));
        claim.setId("claim-instead");
        return claim;
    }

    /** A filtered board shows fewer cards than the column has: the place is the one after the same neighbour. */
    private int placeOnWholeBoard(IssueCard card, IssueState to, int index) {
        var visible = idsWithout(card, inColumn(shown, to));
        if (index <= 0 || visible.isEmpty()) {
            return 0;
        }
        var before = visible.get(Math.min(index, visible.size()) - 1);
        var whole = queries.board(new BoardFilter(filter.cohort(), null, false));
        return idsWithout(card, inColumn(whole, to)).indexOf(before) + 1;
    }

    private static List<UUID> idsWithout(IssueCard card, Stream<IssueCard> column) {
        return column.map(IssueCard::id).filter(id -> !id.equals(card.id())).toList();
    }

    private static Stream<IssueCard> inColumn(List<IssueCard> cards, IssueState state) {
        return cards.stream().filter(each -> each.state() == state);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.BoardView.title");
    }
}
