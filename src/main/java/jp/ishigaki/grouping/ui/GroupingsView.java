package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.grouping.GroupingPaths;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.GroupingRow;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;

/** How far the groups of each session of a cohort are. */
@Route(GroupingPaths.GROUPINGS)
@Menu(title = "grouping.GroupingsView.title", order = NavGroup.SESSIONS + 20)
@RolesAllowed("STAFF")
class GroupingsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupingQueries groupings;
    private final transient ScheduleQueries schedule;
    private final transient CohortQueries cohorts;

    GroupingsView(GroupingQueries groupings, ScheduleQueries schedule, CohortQueries cohorts) {
        this.groupings = groupings;
        this.schedule = schedule;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("grouping.GroupingsView.lead"))));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(cohort.id()),
                        () -> add(p("empty", getTranslation("grouping.GroupingsView.noCohort"))));
    }

    private void show(UUID cohort) {
        var tabs = new LinkTabs(getTranslation("grouping.GroupingsView.cohorts"));
        cohorts.cohorts()
                .forEach(each -> tabs.addTab(
                        GroupingPaths.groupings(each.id()),
                        each.nameIn(getLocale()),
                        each.id().equals(cohort)));
        add(tabs);
        var sessions = groupings.overview(cohort);
        if (sessions.isEmpty()) {
            add(p("empty", getTranslation("grouping.GroupingsView.empty")));
            return;
        }
        var list = new UnorderedList();
        list.setId("groupings");
        list.setClassName("row-list");
        var rows = schedule.sessions(cohort).stream().collect(Collectors.toMap(SessionRow::id, Function.identity()));
        sessions.forEach(session -> list.add(item(Objects.requireNonNull(rows.get(session.session())), session)));
        add(div("toolbar", new ExportLink("groups", cohort)), section("card", list));
    }

    private ListItem item(SessionRow of, GroupingRow session) {
        var main = div(
                "row-body",
                link(
                        GroupingPaths.grouping(session.session()),
                        "row-title",
                        text(SessionName.of(of, getLocale(), this))),
                p(
                        "row-sub",
                        getTranslation(
                                "grouping.GroupingsView.sub",
                                Days.day(session.heldOn(), getLocale()),
                                session.workshopTitle())));
        var meta = div("row-meta");
        if (session.groups() > 0) {
            meta.add(text(getTranslation("grouping.GroupingsView.count", session.groups(), session.seated())));
        }
        meta.add(chip(kind(session.state()), getTranslation("grouping.GroupingRow.State." + session.state())));
        var item = new ListItem(main, meta);
        attribute(item, "data-state", session.state().name());
        return attribute(item, "data-session", String.valueOf(session.number()));
    }

    static String kind(GroupingRow.State state) {
        return switch (state) {
            case NONE -> "plain";
            case PROPOSED -> "soon";
            case PUBLISHED -> "info";
            case FROZEN -> "done";
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grouping.GroupingsView.title");
    }
}
