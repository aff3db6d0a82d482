package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.grouping.AbsenceNotes;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.Grouping;
import jp.ishigaki.grouping.GroupingPaths;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.GroupingReview;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.grouping.SeatingService;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Staff have the groups of a session proposed, arrange them by hand and publish them; later they note who was absent. */
@Route(GroupingPaths.GROUPINGS + "/:session")
@RolesAllowed("STAFF")
class GroupingView extends Div implements HasDynamicTitle, BeforeEnterObserver, SessionActs.Page {

    private static final long serialVersionUID = 1L;

    private final transient GroupingQueries groupings;
    private final transient GroupingService service;
    private final transient SeatingService seating;
    private final transient AbsenceNotes absences;
    private final transient ScheduleQueries schedule;
    private final Paragraph said = p("notice", "");
    private final FindingList findings = new FindingList();
    private final Div arranged = div("");
    private UUID session = new UUID(0, 0);
    private int version;
    private String title = "";
    private @Nullable ProposePanel proposing;
    private @Nullable GroupEditor editor;

    GroupingView(
            GroupingQueries groupings,
            GroupingService service,
            SeatingService seating,
            AbsenceNotes absences,
            ScheduleQueries schedule) {
        this.groupings = groupings;
        this.service = service;
        this.seating = seating;
        this.absences = absences;
        this.schedule = schedule;
        said.setId("grouping-said");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        session = Asked.pathId(entering, "session").orElseThrow(MissingException::new);
        var of = schedule.session(session).orElseThrow(MissingException::new);
        title = getTranslation("grouping.GroupingView.title", of.number());
        removeAll();
        head(of);
        if (of.cancelled()) {
            add(p("notice is-warn", getTranslation("grouping.GroupingView.cancelled")));
            return;
        }
        var review = groupings.review(session);
        var acts = new SessionActs(session, service, seating, this);
        var panel = new ProposePanel(acts, review);
        var groups = new GroupEditor(review, acts);
        proposing = panel;
        editor = groups;
        said.setVisible(false);
        add(panel, said, findings, groups, arranged);
        show(review);
    }

    private void head(SessionRow of) {
        var print = link(GroupingPaths.groups(session), getTranslation("grouping.GroupingView.print"));
        print.setId("grouping-print");
        print.addClassName("btn");
        add(
                link(GroupingPaths.groupings(of.cohort()), getTranslation("grouping.GroupingView.back")),
                div(
                        "page-head",
                        h1(title),
                        p(
                                "lead",
                                Joined.dotted(
                                        getLocale(), Days.dayAndYear(of.heldOn(), getLocale()), of.workshopTitle())),
                        div("toolbar", print)));
    }

    private void show(GroupingReview review) {
        version = review.grouping().map(Grouping::version).orElse(0);
        if (proposing != null && editor != null) {
            proposing.show(review);
            editor.show(review);
            editor.setVisible(!review.begun() && !review.groups().isEmpty());
        }
        findings.show(review);
        if (review.begun()) {
            findings.setVisible(false);
        }
        arranged.removeAll();
        if (review.begun() && !review.groups().isEmpty()) {
            arranged.add(new AbsencePanel(review.groups(), this::note, this::follow));
        }
    }

    private void note(GroupMember member, boolean absent) {
        if (absent) {
            absences.note(session, member.membership());
        } else {
            absences.erase(session, member.membership());
        }
    }

    private void follow() {
        refresh("grouping.GroupingView.followed", absences.followAttendance(session));
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void refresh(String messageKey, Object... values) {
        show(groupings.review(session));
        said.setText(getTranslation(messageKey, values));
        said.setVisible(true);
    }

    @Override
    public void focus(UUID membership) {
        if (editor != null) {
            editor.focus(membership);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
