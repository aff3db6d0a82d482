package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.button;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.schedule.Clash;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.PlanRefusedException;
import jp.ishigaki.schedule.PlannedSession;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.schedule.StalePlanException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** Where staff plan a session, or plan it otherwise. What they save is a draft; warnings are shown and may be kept. */
@Route(SchedulePaths.NEW)
@RouteAlias(SchedulePaths.SCHEDULE + "/:session/edit")
@RolesAllowed("STAFF")
class SessionFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleService service;
    private final transient DraftQueries drafts;
    private final transient ScheduleQueries schedule;
    private final transient CurriculumQueries curriculum;
    private final transient CohortQueries cohorts;
    private final transient TrackQueries tracks;
    private final Div warnings = div("");
    private transient Optional<PlannedSession> present = Optional.empty();
    private transient List<Clash> shown = List.of();
    private transient Optional<SessionPlan> shownFor = Optional.empty();
    private String title = "";

    SessionFormView(
            ScheduleService service,
            DraftQueries drafts,
            ScheduleQueries schedule,
            CurriculumQueries curriculum,
            CohortQueries cohorts,
            TrackQueries tracks) {
        this.service = service;
        this.drafts = drafts;
        this.schedule = schedule;
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.tracks = tracks;
        warnings.setId("session-warnings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        present = Asked.pathId(entering, "session").map(drafts::session);
        var cohort = present.map(PlannedSession::cohort)
                .orElseGet(() -> cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                        .orElseThrow(MissingException::new)
                        .id());
        var all = drafts.planned(cohort);
        var form = new SessionForm(curriculum.parts(), schedule.lecturers(cohort), tracks.tracks(cohort));
        present.map(PlannedSession::plan)
                .or(() -> FirstIdea.after(all))
                .ifPresent(plan -> form.show(
                        plan, present.filter(one -> one.released() != null).isPresent()));
        title = present.map(one -> getTranslation(
                        "schedule.SessionFormView.edit", one.plan().number()))
                .orElse(getTranslation("schedule.SessionFormView.new"));
        var save = primaryButton(getTranslation("schedule.SessionFormView.save"), () -> save(form, cohort));
        save.setId("session-save");
        add(
                link(SchedulePaths.draft(cohort), getTranslation("schedule.SessionFormView.back")),
                div("page-head", h1(title), p("lead", getTranslation("schedule.SessionFormView.lead"))),
                form,
                warnings,
                div(
                        "toolbar",
                        save,
                        button(
                                getTranslation("schedule.SessionFormView.cancel"),
                                () -> UI.getCurrent().navigate(SchedulePaths.DRAFT, cohort(cohort)))));
    }

    private static com.vaadin.flow.router.QueryParameters cohort(UUID cohort) {
        return com.vaadin.flow.router.QueryParameters.of("cohort", cohort.toString());
    }

    /** The first press shows new warnings; the same plan pressed again is kept with them. */
    private void save(SessionForm form, UUID cohort) {
        var written = form.written();
        if (written.isEmpty()) {
            return;
        }
        var plan = written.get();
        var clashes = drafts.clashes(present.map(PlannedSession::id).orElse(null), cohort, plan);
        warnings.removeAll();
        if (!clashes.isEmpty() && !(shownFor.equals(written) && shown.equals(clashes))) {
            shown = clashes;
            shownFor = written;
            warnings.add(new ClashList(
                    clashes, tracks.tracks(cohort).stream().collect(Collectors.toMap(Track::id, Function.identity()))));
            return;
        }
        try {
            present.ifPresentOrElse(
                    one -> service.change(one.id(), plan, one.stamp()), () -> service.plan(cohort, plan));
        } catch (PlanRefusedException refused) {
            form.objections(refused.objections());
            return;
        } catch (StalePlanException meanwhile) {
            warnings.add(p("notice is-warn", getTranslation("schedule.SessionFormView.stale")));
            return;
        }
        UI.getCurrent().navigate(SchedulePaths.DRAFT, cohort(cohort));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
