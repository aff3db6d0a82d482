package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.schedule.ChangeWords;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.NothingToReleaseException;
import jp.ishigaki.schedule.PlanRefusedException;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionChange;
import jp.ishigaki.schedule.StalePlanException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.tenancy.MissingException;

/** Where staff plan a cohort's sessions and release what they planned. */
@Route(SchedulePaths.DRAFT)
@RolesAllowed("STAFF")
class DraftView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DraftQueries drafts;
    private final transient ScheduleService service;
    private final transient ReleaseService releases;
    private final transient ScheduleQueries schedule;
    private final transient CohortQueries cohorts;
    private final transient TrackQueries tracks;
    private final transient ChangeWords words;
    private final Div plans = div("");
    private final Div side = div("");

    DraftView(
            DraftQueries drafts,
            ScheduleService service,
            ReleaseService releases,
            ScheduleQueries schedule,
            CohortQueries cohorts,
            TrackQueries tracks,
            ChangeWords words) {
        this.drafts = drafts;
        this.service = service;
        this.releases = releases;
        this.schedule = schedule;
        this.cohorts = cohorts;
        this.tracks = tracks;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElseThrow(MissingException::new);
        var plan = link(SchedulePaths.newSession(cohort.id()), getTranslation("schedule.DraftView.new"));
        plan.addClassNames("btn", "btn-primary");
        plan.setId("plan-session");
        add(
                link(SchedulePaths.ofCohort(cohort.id()), getTranslation("schedule.SessionView.back")),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("schedule.DraftView.lead"))),
                tabs(cohort),
                div(
                        "toolbar",
                        plan,
                        link(SchedulePaths.releases(cohort.id()), getTranslation("schedule.ReleasesView.title"))),
                div("columns", plans, side));
        fill(cohort.id());
    }

    private Component tabs(CohortRow shown) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.cohorts"));
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        SchedulePaths.draft(cohort.id()),
                        cohort.nameIn(getLocale()),
                        cohort.id().equals(shown.id())));
        return tabs;
    }

    private void fill(UUID cohort) {
        plans.removeAll();
        side.removeAll();
        var all = drafts.planned(cohort);
        if (all.isEmpty()) {
            var outline = link(SchedulePaths.outline(cohort), getTranslation("schedule.DraftView.outline"));
            outline.addClassNames("btn", "btn-primary");
            outline.setId("plan-all");
            plans.add(div("empty", p("", getTranslation("schedule.DraftView.empty")), outline));
        }
        var clashes = drafts.clashes(cohort);
        var names = tracks.tracks(cohort).stream().collect(Collectors.toMap(Track::id, Function.identity()));
        all.forEach(session -> plans.add(new DraftRow(
                session, names, clashes.getOrDefault(session.id(), List.of()), service, () -> fill(cohort))));
        var preview = releases.preview(cohort);
        side.add(
                coverage(cohort),
                new ReleasePanel(
                        preview,
                        words,
                        schedule.names(cohort, getLocale()),
                        name -> release(cohort, name, preview.changes())));
    }

    private Component coverage(UUID cohort) {
        var open = drafts.uncoveredParts(cohort);
        var parts = new LinkedHashMap<Optional<Track>, List<Integer>>();
        open.forEach(each -> parts.computeIfAbsent(Optional.ofNullable(each.track()), track -> new ArrayList<>())
                .add(each.part()));
        var chips = div("chips");
        chips.setId("uncovered-parts");
        if (open.isEmpty()) {
            chips.add(chip("done", getTranslation("schedule.DraftView.covered")));
        }
        parts.forEach((track, missing) -> chips.add(chip("soon", uncovered(track, missing))));
        return chips;
    }

    private String uncovered(Optional<Track> track, List<Integer> parts) {
        var text = parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return track.map(one -> getTranslation("schedule.DraftView.uncoveredIn", text, one.nameIn(getLocale())))
                .orElse(getTranslation("schedule.DraftView.uncovered", text));
    }

    private void release(UUID cohort, String name, List<SessionChange> seen) {
        try {
            releases.release(cohort, name, seen);
            tell(getTranslation("schedule.DraftView.released", name));
        } catch (NothingToReleaseException meanwhile) {
            tell(getTranslation("schedule.ReleasePanel.nothing"));
        } catch (StalePlanException changed) {
            tell(getTranslation("schedule.ReleasePanel.changed"));
        } catch (PlanRefusedException held) {
            tell(getTranslation("schedule.ReleasePanel.held"));
        }
        fill(cohort);
    }

    private static void tell(String text) {
        Notification.show(text, 5000, Notification.Position.BOTTOM_CENTER);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.DraftView.title");
    }
}
