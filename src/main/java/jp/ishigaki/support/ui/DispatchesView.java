package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchShown;
import jp.ishigaki.support.DispatchWindow;
import jp.ishigaki.support.WindowCount;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The companies of a cohort with their four visits on one screen: all for staff, their own for experts. */
@Route(DispatchPaths.CALENDAR)
@Menu(title = "support.DispatchesView.title", order = NavGroup.SESSIONS + 50)
@RolesAllowed({"STAFF", "EXPERT"})
class DispatchesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    static final int PAGE = 50;

    private static final long serialVersionUID = 1L;

    private final transient DispatchQueries queries;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;
    private final boolean isStaff;
    private final Div more = div("toolbar");

    DispatchesView(DispatchQueries queries, CohortQueries cohorts, IdentityQueries identity, Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.clock = clock;
        isStaff = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", text(isStaff ? "lead" : "lead.expert"))));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(DispatchLook.asked(entering, cohort.id())),
                        () -> add(p("empty", text("noCohort"))));
    }

    private void show(DispatchLook look) {
        if (isStaff) {
            add(cohortTabs(look));
        }
        add(
                DispatchTabs.of(look.cohort(), DispatchPaths.CALENDAR, isStaff, this),
                counts(look),
                numbers(look),
                states(look));
        var grid = new DispatchGrid(look.cohort(), queries.windows(look.cohort()), LocalDateTime.now(clock));
        add(grid, more);
        if (fill(look, grid, null) == 0) {
            remove(grid);
            var isFiltered = look.number() != 0 || look.shown() != DispatchShown.ALL;
            add(p("empty", text(isFiltered ? "nothing" : isStaff ? "empty" : "empty.expert")));
        }
        if (isStaff) {
            add(div("toolbar", new ExportLink("dispatches", look.cohort())));
        }
    }

    private Component cohortTabs(DispatchLook look) {
        var tabs = new LinkTabs(text("cohorts"));
        cohorts.cohorts()
                .forEach(each -> tabs.addTab(
                        DispatchPaths.calendar(each.id()),
                        each.nameIn(getLocale()),
                        each.id().equals(look.cohort())));
        return tabs;
    }

    /** How the four stand, each leading to those that want something done. */
    private Component counts(DispatchLook look) {
        var list = new UnorderedList();
        list.addClassNames("row-list", "dispatch-counts");
        queries.counts(look.cohort()).forEach(count -> list.add(count(look, count)));
        return section("card", list);
    }

    private ListItem count(DispatchLook look, WindowCount count) {
        var item = new ListItem(div(
                "row-body",
                link(
                        look.with(count.number()).with(DispatchShown.ALL).address(),
                        "row-title",
                        Markup.text(getTranslation("support.Dispatch.purpose.short." + count.number()))),
                bar(count),
                p("row-sub", text("count", count.planned(), count.held(), count.notPlanned()))));
        if (count.late() > 0) {
            var late = link(
                    look.with(count.number()).with(DispatchShown.LATE).address(), text("count.late", count.late()));
            late.addClassNames("chip", "is-late");
            item.add(late);
        }
        return attribute(item, "data-count", String.valueOf(count.number()));
    }

    /** Drawn as long as each number is; the words beneath say the same. */
    private static Component bar(WindowCount count) {
        var bar = div("dispatch-bar", part("is-held", count.held()), part("is-planned", count.planned()));
        bar.add(part("is-open", count.notPlanned()));
        return attribute(bar, "aria-hidden", "true");
    }

    private static Component part(String kind, int companies) {
        return attribute(div(kind), "style", "flex-grow: " + companies);
    }

    private Component numbers(DispatchLook look) {
        var tabs = new LinkTabs(text("numbers"));
        tabs.setId("dispatch-numbers");
        tabs.addTab(look.with(0).address(), text("anyNumber"), look.number() == 0);
        IntStream.rangeClosed(1, DispatchWindow.VISITS)
                .forEach(number -> tabs.addTab(
                        look.with(number).address(), DispatchWords.number(number, this), look.number() == number));
        return tabs;
    }

    private Component states(DispatchLook look) {
        var tabs = new LinkTabs(text("states"));
        tabs.setId("dispatch-states");
        for (var shown : DispatchShown.values()) {
            tabs.addTab(
                    look.with(shown).address(),
                    getTranslation("support.DispatchShown." + shown),
                    look.shown() == shown);
        }
        return tabs;
    }

    private int fill(DispatchLook look, DispatchGrid grid, @Nullable CompanyKey after) {
        var page = queries.companies(look.filter(), after, PAGE);
        page.items().forEach(grid::addCompany);
        more.removeAll();
        var next = page.next();
        if (next != null) {
            var button = button(text("more"), () -> fill(look, grid, next));
            button.setId("dispatch-more");
            more.add(button);
        }
        return page.items().size();
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.DispatchesView." + key, parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.DispatchesView.title");
    }
}
