package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.support.DispatchKey;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The visits of a month, day by day: all of a cohort for staff, for an expert the own. */
@Route(DispatchPaths.AGENDA)
@RolesAllowed({"STAFF", "EXPERT"})
class AgendaView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient DispatchQueries queries;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;
    private final boolean isStaff;
    private final Div days = div("");
    private final Div more = div("toolbar");
    private @Nullable LocalDate shownDay;
    private UnorderedList shownList = new UnorderedList();

    AgendaView(DispatchQueries queries, CohortQueries cohorts, IdentityQueries identity, Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.clock = clock;
        isStaff = identity.actor().is(Role.STAFF);
        days.setId("agenda");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        days.removeAll();
        shownDay = null;
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .orElseThrow(MissingException::new)
                .id();
        var month = month(Asked.word(entering, "month").orElse(""));
        add(
                div("page-head", h1(getPageTitle()), p("lead", text(isStaff ? "lead" : "lead.expert"))),
                DispatchTabs.of(cohort, DispatchPaths.AGENDA, isStaff, this),
                months(cohort, month),
                h2(name(month)),
                days,
                more);
        fill(cohort, month, null);
        if (days.getComponentCount() == 0) {
            days.add(p("empty", text("empty")));
        }
    }

    private YearMonth month(String asked) {
        try {
            return asked.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(asked);
        } catch (DateTimeException unreadable) {
            return YearMonth.now(clock);
        }
    }

    private Component months(UUID cohort, YearMonth month) {
        return div(
                "toolbar",
                way(cohort, month.minusMonths(1), "before"),
                way(cohort, YearMonth.now(clock), "now"),
                way(cohort, month.plusMonths(1), "after"));
    }

    private Component way(UUID cohort, YearMonth month, String key) {
        var way = link(DispatchPaths.agenda(cohort) + "&month=" + month, text(key));
        way.addClassNames("btn", "btn-quiet");
        way.setId("agenda-" + key);
        return way;
    }

    private String name(YearMonth month) {
        var isJapanese = getLocale().getLanguage().equals(Locale.JAPANESE.getLanguage());
        return DateTimeFormatter.ofPattern(isJapanese ? "y年M月" : "MMMM y", getLocale())
                .format(month);
    }

    private void fill(UUID cohort, YearMonth month, @Nullable DispatchKey after) {
        var page = queries.agenda(cohort, month.atDay(1), month.atEndOfMonth(), after, PAGE);
        page.items().forEach(this::add);
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(getTranslation("support.DispatchesView.more"), () -> fill(cohort, month, next)));
        }
    }

    private void add(DispatchRow visit) {
        if (!visit.heldOn().equals(shownDay)) {
            shownDay = visit.heldOn();
            shownList = new UnorderedList();
            shownList.setClassName("row-list");
            days.add(attribute(
                    section("card", h2(Days.day(visit.heldOn(), getLocale())), shownList),
                    "data-day",
                    visit.heldOn().toString()));
        }
        shownList.add(row(visit));
    }

    private ListItem row(DispatchRow visit) {
        var heading = link(DispatchPaths.dispatch(visit.id()), visit.companyName());
        heading.setClassName("row-title");
        var item = new ListItem(
                DispatchWords.chip(visit, LocalDateTime.now(clock), this),
                div(
                        "row-body",
                        heading,
                        span(
                                "row-sub",
                                Joined.dotted(
                                        getLocale(),
                                        DispatchWords.number(visit.number(), this),
                                        isStaff ? visit.expertName() : "",
                                        DispatchWords.where(visit, this)))),
                span("row-meta", Days.hours(visit.startsAt(), visit.endsAt())));
        return attribute(item, "data-dispatch", visit.id().toString());
    }

    private String text(String key) {
        return getTranslation("support.AgendaView." + key);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.AgendaView.title");
    }
}
