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
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.desk.ConflictService;
import jp.ishigaki.desk.DeskColleagues;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.ExpertProfileService;
import jp.ishigaki.identity.CohortChoice;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.MissingException;

/** What an expert says of the own work: skills, how much a week, days away, conflicts of interest. */
@Route(DeskPaths.PROFILE)
@RolesAllowed("EXPERT")
class ProfileView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ExpertProfileService profiles;
    private final transient ConflictService conflicts;
    private final transient DeskColleagues colleagues;
    private final transient CurriculumQueries curriculum;
    private final transient IdentityQueries identity;
    private final transient Clock clock;

    ProfileView(
            ExpertProfileService profiles,
            ConflictService conflicts,
            DeskColleagues colleagues,
            CurriculumQueries curriculum,
            IdentityQueries identity,
            Clock clock) {
        this.profiles = profiles;
        this.conflicts = conflicts;
        this.colleagues = colleagues;
        this.curriculum = curriculum;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var cohort = identity.ownCohort().map(CohortChoice::id).orElseThrow(MissingException::new);
        var own = profiles.own();
        var experts = colleagues.of(cohort);
        var back = link(DeskPaths.DESK, DeskWords.word(this, "HandlingView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                div("page-head", h1(getPageTitle()), p("lead", DeskWords.word(this, "ProfileView.lead"))),
                div("toolbar", back),
                new SkillsForm(profiles, curriculum.parts()),
                new AbsenceCard(cohort, own, experts, profiles),
                new ConflictCard(cohort, own, experts, LocalDate.now(clock), conflicts));
    }

    @Override
    public String getPageTitle() {
        return DeskWords.word(this, "ProfileView.title");
    }
}
