package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.ScheduleLook.Kind;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

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
    private final transient BusinessCalendar calendar;
    private final transient Clock clock;
    private final transient TrackQueries tracks;
    private final boolean mayMove;
    private final boolean ofCompany;
    private final @Nullable UUID company;
    private final Div body = div("");
    private final Div lead = div("lead");

    ScheduleView(
            ScheduleQueries schedule,
            ScheduleService service,
            DraftQueries drafts,
            CurriculumQueries curriculum,
            CohortQueries cohorts,
            BusinessCalendar calendar,
            TrackQueries tracks,
            IdentityQueries identity,
            Clock clock) {
        this.schedule = schedule;
        this.service = service;
        this.drafts = drafts;
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.calendar = calendar;
        this.clock = clock;
        this.tracks = tracks;
        var actor = identity.actor();
        this.mayMove = actor.is(Role.STAFF);
        this.company = actor.company();
        this.ofCompany = company != null;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        lead.removeAll();
        var shown = cohorts.shown(Asked.id(entering, "cohort").orElse(null));
        add(div("page-head", h1(getPageTitle()), lead));
        shown.ifPresentOrElse(
                cohort -> {
                    var ofAll = mayMove && Asked.flag(entering, "all");
                    var look = ScheduleLook.asked(entering, ofAll ? null : cohort.id(), LocalDate.now(clock));
                    show(ofAll && look.kind() == Kind.LIST ? look.as(Kind.MONTH) : look, cohort.id());
                },
                () -> add(p("empty", getTranslation("schedule.ScheduleView.noCohort"))));
    }

    private void show(ScheduleLook look, UUID cohort) {
        var bar = new ScheduleBar(cohort);
        add(tabs(look), mayMove ? bar.withDraft(cohort, drafts.unreleased(cohort)) : bar, body);
        fill(look, cohort);
    }

    private ScheduleTabs tabs(ScheduleLook look) {
        var tabs = new ScheduleTabs(look, mayMove ? cohorts.cohorts() : List.of(), LocalDate.now(clock));
        var parallel = look.cohort() == null ? List.<Track>of() : tracks.tracks(look.cohort());
        if (!parallel.isEmpty()) {
            tabs.offer(parallel, look, ofCompany);
            notPlaced(look.cohort()).ifPresent(tabs::add);
        }
        return tabs;
    }

    private Optional<Component> notPlaced(@Nullable UUID cohort) {
        return company == null || cohort == null || tracks.of(cohort, company).isPresent()
                ? Optional.empty()
                : Optional.of(p("notice", getTranslation("schedule.ScheduleView.noTrack")));
    }

    private void fill(ScheduleLook look, UUID cohort) {
        body.removeAll();
        lead.removeAll();
        switch (look.kind()) {
            case LIST -> list(look, cohort);
            case MONTH -> body.add(new MonthTable(YearMonth.from(look.on()), days(look)));
            case WEEK -> body.add(new WeekList(look.first(), days(look)));
        }
    }

    private void list(ScheduleLook look, UUID cohort) {
        var next = schedule.next(cohort);
        var all = schedule.sessions(cohort).stream().filter(look::shows).toList();
        body.add(new SessionTimeline(
                all, next, LocalDateTime.now(clock), Textbook.read(curriculum), (item, session) -> {
                    if (mayMove) {
                        item.offer(new PostponeButton(session, service, () -> fill(look, cohort)));
                    }
                }));
        lead.add(p(
                "",
                next.map(this::outlook)
                        .orElse(getTranslation(
                                all.isEmpty() ? "schedule.ScheduleView.empty" : "schedule.ScheduleView.allOver"))));
    }

    private CalendarDays days(ScheduleLook look) {
        var shown = cohorts.cohorts().stream()
                .filter(one -> look.cohort() == null || one.id().equals(look.cohort()))
                .toList();
        var next = new HashMap<UUID, SessionRow>();
        var names = new HashMap<UUID, String>();
        for (var one : shown) {
            schedule.next(one.id()).ifPresent(session -> next.put(one.id(), session));
            if (look.cohort() == null) {
                names.put(one.id(), one.nameIn(getLocale()));
            }
        }
        return new CalendarDays(
                LocalDateTime.now(clock),
                schedule.between(look.cohort(), look.first(), look.last()).stream()
                        .filter(look::shows)
                        .toList(),
                calendar.daysOff(look.first(), look.last()),
                next,
                names);
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
