package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.cohort.AdmissionService;
import jp.ishigaki.cohort.CohortDetails;
import jp.ishigaki.cohort.CohortEditions;
import jp.ishigaki.cohort.CohortMeasures;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** A cohort as staff see it: its life and plan, how its seats are taken, and who sits in them. */
@Route(CohortPaths.COHORT)
@Menu(title = "cohort.CohortView.title", order = NavGroup.ADMISSION + 10)
@RolesAllowed("STAFF")
class CohortView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient CohortQueries cohorts;
    private final transient CohortService service;
    private final transient AdmissionService admissions;
    private final transient CohortEditions chosen;
    private final transient CohortMeasures measures;
    private final transient TrackQueries tracks;
    private final transient EditionQueries editions;
    private final transient Clock clock;

    CohortView(
            CohortQueries cohorts,
            CohortService service,
            AdmissionService admissions,
            CohortEditions chosen,
            CohortMeasures measures,
            TrackQueries tracks,
            EditionQueries editions,
            Clock clock) {
        this.cohorts = cohorts;
        this.service = service;
        this.admissions = admissions;
        this.chosen = chosen;
        this.measures = measures;
        this.tracks = tracks;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .map(CohortRow::id)
                .ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        removeAll();
        add(
                div("page-head", h1(getPageTitle())),
                p("empty", getTranslation("cohort.CohortView.empty")),
                div("toolbar", action("cohort-new", CohortPaths.NEW, "cohort.CohortsView.create")));
    }

    private void show(UUID id) {
        removeAll();
        var cohort = cohorts.details(id).orElseThrow(MissingException::new);
        add(
                div("page-head", h1(cohort.nameIn(getLocale())), p("lead", getTranslation("cohort.CohortView.lead"))),
                actions(cohort),
                new StepPanel(cohort, service, () -> show(id)),
                new PlanFacts(cohort, clock),
                section(
                        "card",
                        h2(getTranslation("cohort.CohortView.seats", cohort.companies())),
                        new FrameBars(cohorts.frames(id))),
                companies(id),
                new EditionChoice(id, chosen, editions),
                new MeasureChoice(id, measures));
    }

    private Component actions(CohortDetails cohort) {
        var bar = div("toolbar", action("cohort-all", CohortPaths.ALL, "cohort.CohortView.all"));
        var state = cohort.state();
        if (state.compareTo(CohortState.FINISHED) < 0) {
            bar.add(action("cohort-edit", CohortPaths.of(CohortPaths.EDIT, cohort.id()), "cohort.CohortView.edit"));
        }
        bar.add(action("cohort-copy", CohortPaths.of(CohortPaths.COPY, cohort.id()), "cohort.CohortView.copy"));
        if (state == CohortState.RECRUITING || state == CohortState.RUNNING) {
            bar.add(action(
                    "cohort-admit", CohortPaths.of(CohortPaths.ADMISSION, cohort.id()), "cohort.CohortView.admit"));
        }
        if (!tracks.tracks(cohort.id()).isEmpty()) {
            bar.add(action(
                    "cohort-tracks", CohortPaths.of(CohortPaths.TRACKS, cohort.id()), "cohort.TracksView.title"));
        }
        bar.add(new ExportLink("participants", cohort.id()));
        return bar;
    }

    private Anchor action(String id, String href, String key) {
        var action = link(href, getTranslation(key));
        action.addClassName("btn");
        action.setId(id);
        return action;
    }

    private Component companies(UUID cohort) {
        var table = new CompanyTable(
                company -> new ExpertsDialog(cohort, company, cohorts, admissions, () -> show(cohort)).open());
        var more = div("toolbar");
        var card = section("card", h2(getTranslation("cohort.CohortView.companies")), table, more);
        if (!fill(cohort, null, table, more)) {
            table.setVisible(false);
            card.add(p("empty", getTranslation("cohort.CohortView.noCompanies")));
        }
        return card;
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
