package jp.ishigaki.worksheet.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetPaths;
import jp.ishigaki.worksheet.WorksheetQueries;
import jp.ishigaki.worksheet.WorksheetService;
import org.jspecify.annotations.Nullable;

/** The worksheets of a cohort's workshops, for staff who word them. */
@Route(WorksheetPaths.WORKSHEETS)
@Menu(title = "worksheet.WorksheetsView.title", order = NavGroup.SESSIONS + 35)
@RolesAllowed("STAFF")
class WorksheetsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WorksheetQueries worksheets;
    private final transient WorksheetService service;
    private final transient ScheduleQueries schedule;
    private final transient CohortQueries cohorts;

    WorksheetsView(
            WorksheetQueries worksheets, WorksheetService service, ScheduleQueries schedule, CohortQueries cohorts) {
        this.worksheets = worksheets;
        this.service = service;
        this.schedule = schedule;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("worksheet.WorksheetsView.lead"))));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(cohort.id()),
                        () -> add(p("empty", getTranslation("worksheet.WorksheetsView.noCohort"))));
    }

    private void show(UUID cohort) {
        service.bring();
        var inForce = worksheets.inForce(cohort);
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("worksheets");
        var numbers = new HashSet<Integer>();
        schedule.sessions(cohort).stream()
                .filter(session -> !session.cancelled() && numbers.add(session.number()))
                .forEach(session -> list.add(item(session, inForce)));
        add(cohorts(cohort));
        add(numbers.isEmpty() ? p("empty", getTranslation("worksheet.WorksheetsView.empty")) : section("card", list));
    }

    private Component cohorts(UUID shown) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.cohorts"));
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        WorksheetPaths.ofCohort(cohort.id()),
                        cohort.nameIn(getLocale()),
                        cohort.id().equals(shown)));
        return tabs;
    }

    private ListItem item(SessionRow session, Map<Integer, Worksheet> inForce) {
        var worksheet = inForce.get(session.number());
        var title = getTranslation(
                "worksheet.WorksheetsView.session",
                session.number(),
                worksheet == null
                        ? session.workshopTitle()
                        : worksheet.text().title().in(getLocale()));
        var body = div(
                "row-body",
                link(WorksheetPaths.worksheet(session.number(), session.cohort()), "row-title", text(title)),
                p("row-sub", Days.day(session.heldOn(), getLocale()) + "  " + session.workshopTitle()));
        var item = new ListItem(body, div("row-meta", state(worksheet)));
        return attribute(item, "data-session", String.valueOf(session.number()));
    }

    private Component state(@Nullable Worksheet worksheet) {
        if (worksheet == null) {
            return chip("plain", getTranslation("worksheet.WorksheetsView.none"));
        }
        var key = worksheet.cohort() == null ? "usual" : "own";
        return chip(
                worksheet.cohort() == null ? "plain" : "info",
                getTranslation(
                        "worksheet.WorksheetsView." + key, worksheet.fields().size(), worksheet.version()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worksheet.WorksheetsView.title");
    }
}
