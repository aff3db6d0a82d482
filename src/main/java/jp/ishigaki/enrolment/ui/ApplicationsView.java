package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
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
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.enrolment.ApplicationFilter;
import jp.ishigaki.enrolment.ApplicationKey;
import jp.ishigaki.enrolment.ApplicationQueries;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.RecruitmentService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** All applications of a cohort; whoever waits for a call leads the list. */
@Route(EnrolmentPaths.APPLICATIONS)
@Menu(title = "enrolment.ApplicationsView.title", order = NavGroup.ADMISSION + 20)
@RolesAllowed("STAFF")
class ApplicationsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient CohortQueries cohorts;
    private final transient ApplicationQueries queries;
    private final transient RecruitmentService recruitments;
    private final transient BusinessCalendar calendar;
    private final transient DateTexts dates;
    private final transient Clock clock;

    ApplicationsView(
            CohortQueries cohorts,
            ApplicationQueries queries,
            RecruitmentService recruitments,
            BusinessCalendar calendar,
            DateTexts dates,
            Clock clock) {
        this.cohorts = cohorts;
        this.queries = queries;
        this.recruitments = recruitments;
        this.calendar = calendar;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("enrolment.ApplicationsView.lead"))));
        var filter = new ApplicationFilter(
                Asked.oneOf(entering, "state", ApplicationState.class).orElse(null),
                Asked.oneOf(entering, "frame", QuotaFrame.class).orElse(null));
        Recruits.shown(cohorts, entering)
                .ifPresentOrElse(
                        cohort -> show(cohort, filter),
                        () -> add(p("empty", getTranslation("enrolment.ApplicationsView.noCohort"))));
    }

    private void show(CohortRow cohort, ApplicationFilter filter) {
        var table = new ApplicationTable(new DueDays(calendar, clock, getLocale()), dates);
        var more = div("toolbar");
        add(
                Recruits.tabs(
                        cohorts,
                        EnrolmentPaths.APPLICATIONS,
                        cohort.id(),
                        getTranslation("enrolment.ApplicationsView.cohorts"),
                        getLocale()),
                new RecruitmentForm(
                        cohort.id(),
                        queries.recruitment(cohort.id()),
                        contact -> recruitments.answerAt(cohort.id(), contact),
                        clock),
                links(cohort.id()),
                states(cohort.id(), filter),
                frames(cohort.id(), filter));
        var card = section("card", table, more);
        if (!fill(cohort.id(), filter, null, table, more)) {
            card.add(p("empty", getTranslation("enrolment.ApplicationsView.empty")));
        }
        add(card);
    }

    private Component links(UUID cohort) {
        var page = new Anchor(EnrolmentPaths.apply(cohort), getTranslation("enrolment.ApplicationsView.public"));
        page.setRouterIgnore(true);
        page.setTarget("_blank");
        page.setClassName("btn");
        page.setId("public-page");
        var lottery = link(
                EnrolmentPaths.LOTTERY + "?cohort=" + cohort, getTranslation("enrolment.ApplicationsView.lottery"));
        lottery.setClassName("btn");
        lottery.setId("to-lottery");
        return div("toolbar", lottery, page, new ExportLink("applications", cohort));
    }

    private Component states(UUID cohort, ApplicationFilter filter) {
        var counts = queries.counts(cohort);
        var tabs = new LinkTabs(getTranslation("enrolment.ApplicationsView.states"));
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        tabs.addTab(
                address(cohort, null, filter.frame()),
                getTranslation("enrolment.ApplicationsView.all") + " " + all,
                filter.state() == null);
        counts.forEach((state, number) -> tabs.addTab(
                address(cohort, state, filter.frame()),
                getTranslation("enrolment.ApplicationState." + state) + " " + number,
                state == filter.state()));
        return tabs;
    }

    private Component frames(UUID cohort, ApplicationFilter filter) {
        var tabs = new LinkTabs(getTranslation("enrolment.ApplicationsView.frames"));
        tabs.addTab(
                address(cohort, filter.state(), null),
                getTranslation("enrolment.ApplicationsView.all"),
                filter.frame() == null);
        for (var frame : QuotaFrame.values()) {
            tabs.addTab(
                    address(cohort, filter.state(), frame),
                    getTranslation("enrolment.QuotaFrame." + frame),
                    frame == filter.frame());
        }
        return tabs;
    }

    private static String address(UUID cohort, @Nullable ApplicationState state, @Nullable QuotaFrame frame) {
        return EnrolmentPaths.APPLICATIONS + "?cohort=" + cohort + (state == null ? "" : "&state=" + state)
                + (frame == null ? "" : "&frame=" + frame);
    }

    private boolean fill(
            UUID cohort, ApplicationFilter filter, @Nullable ApplicationKey after, ApplicationTable table, Div more) {
        var page = queries.applications(cohort, filter, after, PAGE);
        page.items().forEach(table::addApplication);
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(
                    getTranslation("enrolment.ApplicationsView.more"), () -> fill(cohort, filter, next, table, more)));
        }
        return !page.items().isEmpty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.ApplicationsView.title");
    }
}
