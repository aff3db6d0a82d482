package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.cohort.CohortEditions;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** A cohort as staff see it: how its seats are taken, and who sits in them. */
@Route("cohort")
@Menu(title = "cohort.CohortView.title", order = NavGroup.PROGRAMME + 20)
@RolesAllowed("STAFF")
class CohortView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient CohortQueries cohorts;
    private final transient CohortEditions chosen;
    private final transient EditionQueries editions;

    CohortView(CohortQueries cohorts, CohortEditions chosen, EditionQueries editions) {
        this.cohorts = cohorts;
        this.chosen = chosen;
        this.editions = editions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("cohort.CohortView.lead"))));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(this::show, () -> add(p("empty", getTranslation("cohort.CohortView.empty"))));
    }

    private void show(CohortRow cohort) {
        add(tabs(cohort), summary(cohort));
        var table = new CompanyTable();
        var more = div("toolbar");
        var card = section("card", h2(getTranslation("cohort.CohortView.companies")), table, more);
        if (!fill(cohort.id(), null, table, more)) {
            card.add(p("empty", getTranslation("cohort.CohortView.noCompanies")));
        }
        add(card, new EditionChoice(cohort.id(), chosen, editions));
    }

    private Component tabs(CohortRow shown) {
        var tabs = new LinkTabs(getTranslation("cohort.CohortView.cohorts"));
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        "cohort?cohort=" + cohort.id(),
                        cohort.nameIn(getLocale()),
                        cohort.id().equals(shown.id())));
        return tabs;
    }

    private Component summary(CohortRow cohort) {
        var state = chip(
                cohort.state() == CohortState.RUNNING ? "info" : "plain",
                getTranslation("cohort.CohortState." + cohort.state()));
        attribute(state, "data-state", cohort.state().name());
        return section(
                "card",
                div("card-head", h2(getTranslation("cohort.CohortView.seats", cohort.companies())), state),
                new FrameBars(cohorts.frames(cohort.id())));
    }

    private boolean fill(UUID cohort, @Nullable UUID after, CompanyTable table, Div more) {
        var page = cohorts.companies(cohort, after, PAGE);
        page.items().forEach(table::addCompany);
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(getTranslation("cohort.CohortView.more"), () -> fill(cohort, next, table, more)));
        }
        return !page.items().isEmpty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohort.CohortView.title");
    }
}
