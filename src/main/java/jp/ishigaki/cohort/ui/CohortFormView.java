package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import jp.ishigaki.cohort.CohortDetails;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.StaleCohortException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** Begins a draft, or changes the plan of a cohort there is. */
@Route(CohortPaths.NEW)
@RouteAlias(CohortPaths.EDIT)
@RolesAllowed("STAFF")
class CohortFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CohortQueries cohorts;
    private final transient CohortService service;
    private final transient Clock clock;
    private final Div told = div("");
    private transient Optional<CohortDetails> edited = Optional.empty();

    CohortFormView(CohortQueries cohorts, CohortService service, Clock clock) {
        this.cohorts = cohorts;
        this.service = service;
        this.clock = clock;
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        told.removeAll();
        edited = entering.getLocation().getPath().equals(CohortPaths.EDIT)
                ? Optional.of(
                        Asked.id(entering, "cohort").flatMap(cohorts::details).orElseThrow(MissingException::new))
                : Optional.empty();
        var form = new PlanForm(clock);
        edited.map(CohortDetails::plan).ifPresent(form::show);
        var save = primaryButton(
                getTranslation(edited.isPresent() ? "cohort.CohortFormView.save" : "cohort.CohortFormView.create"),
                () -> form.written().ifPresent(this::save));
        save.setId("plan-save");
        var back = link(
                edited.map(cohort -> CohortPaths.cohort(cohort.id())).orElse(CohortPaths.ALL),
                getTranslation("cohort.CohortFormView.back"));
        back.addClassNames("btn", "btn-quiet");
        var actions = div("toolbar", save, back);
        edited.ifPresent(cohort -> {
            var tracks = link(
                    CohortPaths.of(CohortPaths.TRACKS, cohort.id()), getTranslation("cohort.CohortFormView.tracks"));
            tracks.addClassNames("btn", "btn-quiet");
            tracks.setId("plan-tracks");
            actions.add(tracks);
        });
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("cohort.CohortFormView.lead"))),
                form,
                told,
                actions);
    }

    private void save(CohortPlan plan) {
        try {
            var id = edited.map(cohort -> {
                        service.change(cohort.id(), cohort.version(), plan);
                        return cohort.id();
                    })
                    .orElseGet(() -> service.draft(plan));
            UI.getCurrent().navigate(CohortPaths.COHORT, QueryParameters.of("cohort", id.toString()));
        } catch (StaleCohortException stale) {
            told.removeAll();
            told.add(p("notice is-warn", getTranslation("cohort.CohortFormView.stale")));
        }
    }

    @Override
    public String getPageTitle() {
        return edited.map(cohort -> getTranslation("cohort.CohortFormView.edit", cohort.nameIn(getLocale())))
                .orElseGet(() -> getTranslation("cohort.CohortFormView.title"));
    }
}
