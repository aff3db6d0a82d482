package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.desk.ConflictService;
import jp.ishigaki.desk.DeskColleagues;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.ExpertProfileService;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** Absences and conflicts of a cohort's experts, which the office may write down for them. */
@Route(DeskPaths.EXPERTS)
@RolesAllowed("STAFF")
class ExpertsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CohortQueries cohorts;
    private final transient DeskColleagues colleagues;
    private final transient ExpertProfileService profiles;
    private final transient ConflictService conflicts;
    private final transient Clock clock;

    ExpertsView(
            CohortQueries cohorts,
            DeskColleagues colleagues,
            ExpertProfileService profiles,
            ConflictService conflicts,
            Clock clock) {
        this.cohorts = cohorts;
        this.colleagues = colleagues;
        this.profiles = profiles;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var cohort = cohorts.shown(Asked.id(event, "cohort").orElse(null)).orElseThrow(MissingException::new);
        var experts = colleagues.of(cohort.id());
        var back = link(DeskPaths.office(cohort.id()), DeskWords.word(this, "HandlingView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                div(
                        "page-head",
                        h1(getPageTitle()),
                        p("lead", DeskWords.word(this, "ExpertsView.lead", cohort.nameIn(getLocale())))),
                div("toolbar", back),
                new LoadFigure(experts),
                new AbsenceCard(cohort.id(), null, experts, profiles),
                new ConflictCard(cohort.id(), null, experts, LocalDate.now(clock), conflicts));
    }

    @Override
    public String getPageTitle() {
        return DeskWords.word(this, "ExpertsView.title");
    }
}
