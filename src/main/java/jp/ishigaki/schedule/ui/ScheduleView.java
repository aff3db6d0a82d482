package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;

/** The sessions of a cohort in order; staff move them to other days. */
@Route(SchedulePaths.SCHEDULE)
@Menu(title = "schedule.ScheduleView.title", order = NavGroup.PROGRAMME + 10)
@PermitAll
class ScheduleView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleQueries schedule;
    private final transient ScheduleService service;
    private final transient DraftQueries drafts;
    private final transient CurriculumQueries curriculum;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;
    private final boolean mayMove;
    private final OrderedList sessions = new OrderedList();
    private final Div lead = div("lead");

    ScheduleView(
            ScheduleQueries schedule,
            ScheduleService service,
            DraftQueries drafts,
            CurriculumQueries curriculum,
            CohortQueries cohorts,
            IdentityQueries identity,
            Clock clock) {
        this.schedule = schedule;
        this.service = service;
        this.drafts = drafts;
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.clock = clock;
        this.mayMove = identity.actor().is(Role.STAFF);
        sessions.setClassName("timeline");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var shown = cohorts.shown(Asked.id(entering, "cohort").orElse(null));
        add(div("page-head", h1(getPageTitle()), lead));
        shown.ifPresentOrElse(this::show, () -> add(p("empty", getTranslation("schedule.ScheduleView.noCohort"))));
    }

    private void show(CohortRow cohort) {
        if (mayMove) {
            add(tabs(cohort), plan(cohort.id()));
        }
        add(sessions);
        fill(cohort.id());
    }

    private Component tabs(CohortRow shown) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.cohorts"));
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        SchedulePaths.ofCohort(cohort.id()),
                        cohort.nameIn(getLocale()),
                        cohort.id().equals(shown.id())));
        return tabs;
    }

    /** Staff's way to the draft; it says when something waits there. */
    private Component plan(UUID cohort) {
        var waiting = drafts.unreleased(cohort);
        var link = link(SchedulePaths.draft(cohort), getTranslation("schedule.DraftView.title"));
        link.setId("plan-schedule");
        var bar = div("toolbar", link);
        if (waiting > 0) {
            bar.add(attribute(
                    chip("soon", getTranslation("schedule.ScheduleView.waiting", waiting)),
                    "data-waiting",
                    String.valueOf(waiting)));
        }
        return bar;
    }

    private void fill(UUID cohort) {
        sessions.removeAll();
        var textbook = Textbook.read(curriculum);
        var next = schedule.next(cohort);
        var all = schedule.sessions(cohort);
        for (var session : all) {
            var when = When.of(session, next);
            var item = new SessionItem(session, when, textbook);
            if (mayMove && when != When.OVER) {
                item.offer(new PostponeButton(session, service, () -> fill(cohort)));
            }
            sessions.add(item);
        }
        lead.removeAll();
        lead.add(p(
                "",
                next.map(this::outlook)
                        .orElse(getTranslation(
                                all.isEmpty() ? "schedule.ScheduleView.empty" : "schedule.ScheduleView.allOver"))));
    }

    private String outlook(SessionRow next) {
        var days = ChronoUnit.DAYS.between(LocalDate.now(clock), next.heldOn());
        var day = Days.day(next.heldOn(), getLocale());
        return days == 0
                ? getTranslation("schedule.ScheduleView.today", next.number())
                : getTranslation("schedule.ScheduleView.next", next.number(), day, days);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.ScheduleView.title");
    }
}
