package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.cohort.CohortDays;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/** All cohorts of the organiser, each with its state, its dates and what to do next. */
@Route(CohortPaths.ALL)
@RolesAllowed("STAFF")
class CohortsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CohortQueries cohorts;
    private final transient Clock clock;

    CohortsView(CohortQueries cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var create = link(CohortPaths.NEW, getTranslation("cohort.CohortsView.create"));
        create.addClassNames("btn", "btn-primary");
        create.setId("cohort-new");
        add(div(
                "page-head",
                div("page-head-line", h1(getPageTitle()), div("toolbar", create)),
                p("lead", getTranslation("cohort.CohortsView.lead"))));
        var all = cohorts.cohorts();
        if (all.isEmpty()) {
            add(p("empty", getTranslation("cohort.CohortsView.empty")));
            return;
        }
        var spans = cohorts.spans();
        var rows = div("row-list");
        all.forEach(cohort -> rows.add(row(cohort, spans.get(cohort.id()))));
        add(div("card", rows));
    }

    private Component row(CohortRow cohort, CohortDays.@Nullable Span span) {
        var title = link(CohortPaths.cohort(cohort.id()), "row-title");
        title.setText(cohort.nameIn(getLocale()));
        var body = div("row-body", title, span("row-sub", dates(cohort, span)), span("row-sub", next(cohort)));
        var companies = getTranslation("cohort.CohortsView.companies", cohort.companies(), cohort.seats());
        return attribute(
                attribute(
                        div("row", new StateChip(cohort.state()), body, div("row-meta", span("", companies))),
                        "data-cohort",
                        cohort.id().toString()),
                "data-state",
                cohort.state().name());
    }

    private String dates(CohortRow cohort, CohortDays.@Nullable Span span) {
        var parts = new ArrayList<String>();
        parts.add(EraYear.of(cohort.fiscalYear()).fiscal(getLocale()));
        parts.add(
                span == null
                        ? getTranslation("cohort.CohortsView.noSessions")
                        : getTranslation(
                                "cohort.CohortsView.sessions",
                                span.sessions(),
                                Days.dayAndYear(span.first(), getLocale()),
                                Days.dayAndYear(span.last(), getLocale())));
        return String.join("・", parts);
    }

    private String next(CohortRow cohort) {
        var closes = cohort.applicationsCloseAt();
        return switch (cohort.state()) {
            case RECRUITING ->
                closes != null && clock.instant().isBefore(closes)
                        ? getTranslation(
                                "cohort.CohortsView.next.closing", new Moments(getLocale(), clock).lastMinute(closes))
                        : getTranslation("cohort.CohortsView.next.START");
            default -> getTranslation("cohort.CohortsView.next." + cohort.state());
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohort.CohortsView.title");
    }
}
