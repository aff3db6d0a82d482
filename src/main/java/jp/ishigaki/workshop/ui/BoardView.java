package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.signal.Look;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.workshop.BoardLimits;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** The issues of a cohort in five columns; what is shown is said in the address. */
@Route(WorkshopPaths.BOARD)
@Menu(title = "workshop.BoardView.title", order = NavGroup.PROGRAMME + 30)
@PermitAll
class BoardView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient BoardQueries queries;
    private final transient BoardLimits limits;
    private final transient IdentityQueries identity;
    private final transient BoardSurroundings surroundings;
    private final transient Signals signals;
    private final Told told = new Told("board-notice");
    private final BoardPanel panel;
    private final Div content = new Div();

    private transient Narrowing narrowing = Narrowing.NONE;
    private transient BoardChoices choices = BoardChoices.NONE;
    private Lanes lanes = Lanes.NONE;
    private Registration heard = () -> {};
    private boolean open;
    private String used = "";

    BoardView(
            BoardQueries queries,
            CardActs acts,
            BoardLimits limits,
            IdentityQueries identity,
            BoardSurroundings surroundings,
            Signals signals,
            Clock clock) {
        this.queries = queries;
        this.limits = limits;
        this.identity = identity;
        this.surroundings = surroundings;
        this.signals = signals;
        this.panel = new BoardPanel(queries, acts, new IssueWords(this, clock), told);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = identity.actor();
        var cohort = surroundings.cohort(actor, event);
        var sessions = surroundings.meetings(cohort);
        narrowing = BoardAddress.narrowing(event, cohort);
        lanes = BoardAddress.lanes(event);
        choices = surroundings.choices(actor, narrowing, sessions);
        listen(cohort);
        removeAll();
        told.clear();
        var tabs = new BoardTabs(actor, narrowing, lanes, sessions);
        var chips = new BoardChips(narrowing, lanes, choices, told);
        var head = new BoardHead(actor, narrowing, lanes, choices, () -> askLimits(actor, cohort));
        add(head, tabs, div("board-filter", bar(), chips), content, told);
        show(actor);
    }

    private void listen(@Nullable UUID cohort) {
        heard.remove();
        heard = cohort == null ? () -> {} : signals.listen(this, WorkshopPaths.boardTopic(cohort), this::catchUp);
    }

    private void show(Actor actor) {
        content.removeAll();
        int shown = panel.show(narrowing, lanes, choices.partNames(getLocale(), this::partName));
        if (shown > 0) {
            content.add(panel);
        } else {
            content.add(narrowing.by().isEmpty() ? empty(actor) : nothingFits());
        }
        if (shown == BoardQueries.MOST) {
            content.addComponentAsFirst(p("notice", getTranslation("workshop.BoardView.most", BoardQueries.MOST)));
        }
    }

    /** Shows what others have done since. */
    void catchUp(Look look) {
        if (panel.isAttached()) {
            panel.catchUp(look);
        } else {
            show(identity.actor());
        }
    }

    private Component bar() {
        var bar = new BoardBar(narrowing, lanes, choices, (address, field) -> {
            used = field;
            Going.to(address);
        });
        bar.setOpen(open);
        bar.addToggleListener(toggled -> open = toggled.isOpened());
        bar.focus(used);
        used = "";
        return bar;
    }

    private void askLimits(Actor actor, @Nullable UUID cohort) {
        if (cohort != null) {
            new LimitsDialog(cohort, queries.limits(cohort), limits, () -> {
                        show(actor);
                        told.done(getTranslation("workshop.LimitsDialog.saved"));
                    })
                    .open();
        }
    }

    private Component empty(Actor actor) {
        var empty = div("empty", p("", getTranslation("workshop.BoardView.empty")));
        if (actor.role().isOfCompany()) {
            var first = BoardHead.raiseLink(this, narrowing.session());
            first.setId("raise-first-issue");
            empty.add(first);
        }
        return empty;
    }

    private Component nothingFits() {
        return new BoardEmpty(narrowing, lanes, choices, queries.hidden(narrowing));
    }

    private String partName(int number) {
        return getTranslation("workshop.NarrowingWords.PART", number);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.BoardView.title");
    }
}
