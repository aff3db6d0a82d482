package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.grouping.GroupingPaths;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** The groups of a session for all who see them, and the list that is printed for the room. */
@Route(GroupingPaths.GROUPS + "/:session")
@PermitAll
class GroupsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient GroupingQueries groupings;
    private final transient ScheduleQueries schedule;
    private final transient IdentityQueries identity;
    private final transient Notifications notifications;
    private String title = "";

    GroupsView(
            GroupingQueries groupings,
            ScheduleQueries schedule,
            IdentityQueries identity,
            Notifications notifications) {
        this.groupings = groupings;
        this.schedule = schedule;
        this.identity = identity;
        this.notifications = notifications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = Asked.pathId(entering, "session").orElseThrow(MissingException::new);
        var session = schedule.session(id).orElseThrow(MissingException::new);
        title = getTranslation("grouping.GroupsView.title", session.number());
        removeAll();
        add(
                link(SchedulePaths.session(id), getTranslation("grouping.GroupsView.back")),
                div("page-head", h1(title), p("lead", where(session)), actions(id)));
        var grouping = groupings.grouping(id);
        if (session.cancelled() || grouping.isEmpty()) {
            add(p("empty", getTranslation("grouping.GroupsView.none")));
            return;
        }
        if (!grouping.get().isPublished()) {
            add(p("notice", getTranslation("grouping.GroupsView.draft")));
        }
        show(grouping.get().groups());
        notifications.markReadAbout(id);
    }

    private String where(SessionRow session) {
        return Joined.dotted(
                getLocale(),
                Days.dayAndYear(session.heldOn(), getLocale()),
                Days.hours(session.workshopFrom(), session.workshopTo()),
                (session.place() + " " + session.plan().room()).strip());
    }

    private Component actions(UUID session) {
        var print = button(getTranslation("grouping.GroupsView.printPage"), () -> {});
        print.setId("groups-print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var bar = div("toolbar", print);
        if (identity.actor().is(Role.STAFF)) {
            var edit = link(GroupingPaths.grouping(session), getTranslation("grouping.GroupsView.edit"));
            edit.setId("groups-edit");
            edit.addClassName("btn");
            bar.add(edit);
        }
        return bar;
    }

    private void show(List<WorkshopGroup> groups) {
        var actor = identity.actor();
        var cards = div("group-grid");
        cards.setId("groups");
        groups.forEach(group -> cards.add(new GroupCard(group, isOwn(group, actor))));
        add(cards, section("card", h2(getTranslation("grouping.GroupsView.byName")), new NameTable(groups)));
    }

    static boolean isOwn(WorkshopGroup group, Actor actor) {
        return group.members().stream()
                .anyMatch(member -> member.company().equals(actor.company())
                        && (actor.is(Role.EXECUTIVE) || member.membership().equals(actor.membership())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
