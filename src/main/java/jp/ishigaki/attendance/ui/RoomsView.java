package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.NavGroup;

/** Whoever stands in the room finds its screen here. */
@Route(AttendancePaths.ROOM)
@Menu(title = "attendance.RoomsView.title", order = NavGroup.SESSIONS + 30)
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class RoomsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatrixRows rows;
    private final transient CohortQueries cohorts;

    RoomsView(MatrixRows rows, CohortQueries cohorts) {
        this.rows = rows;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("attendance.RoomsView.lead"))));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> list(cohort.id()),
                        () -> add(p("empty", getTranslation("attendance.MatrixView.noCohort"))));
    }

    private void list(UUID cohort) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        var sessions = rows.sessionsOf(cohort, null);
        sessions.forEach(session -> list.add(item(session)));
        add(sessions.isEmpty() ? p("empty", getTranslation("attendance.RoomsView.empty")) : section("card", list));
    }

    private ListItem item(SessionRow session) {
        var screen = link(
                AttendancePaths.room(session.id()),
                getTranslation("attendance.RoomsView.screen", SessionName.of(session, getLocale(), this)));
        var item = new ListItem(div(
                "row-body",
                screen,
                p(
                        "row-sub",
                        Days.date(session.heldOn(), getLocale()) + "  "
                                + session.plan().place())));
        item.setClassName("row");
        return attribute(item, "data-room", String.valueOf(session.number()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.RoomsView.title");
    }
}
