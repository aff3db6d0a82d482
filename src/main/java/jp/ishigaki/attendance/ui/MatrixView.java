package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.attendance.NotToBeErasedException;
import jp.ishigaki.attendance.NotToBeMadeUpException;
import jp.ishigaki.attendance.StaleAttendanceException;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.schedule.NotYetHeldException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Staff record who was at which session: all companies of a cohort on one screen. */
@Route(AttendancePaths.MATRIX)
@Menu(title = "attendance.MatrixView.title", order = NavGroup.SESSIONS + 10)
@RolesAllowed("STAFF")
class MatrixView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AttendanceService service;
    private final transient AttendanceQueries attendance;
    private final transient MatrixRows rows;
    private final transient CohortQueries cohorts;
    private final transient TrackQueries tracks;
    private final MatrixElement matrix;
    private transient @Nullable UUID track;
    private final Paragraph said = p("notice", "");

    MatrixView(
            AttendanceService service,
            AttendanceQueries attendance,
            MatrixRows rows,
            CohortQueries cohorts,
            TrackQueries tracks) {
        this.service = service;
        this.attendance = attendance;
        this.rows = rows;
        this.cohorts = cohorts;
        this.tracks = tracks;
        matrix = new MatrixElement(MatrixTexts.of(this));
        matrix.setId("attendance-matrix");
        said.setId("attendance-said");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        track = Asked.id(entering, "track").orElse(null);
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("attendance.MatrixView.lead"))));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(cohort.id()),
                        () -> add(p("empty", getTranslation("attendance.MatrixView.noCohort"))));
    }

    private void show(UUID cohort) {
        var tabs = new LinkTabs(getTranslation("attendance.MatrixView.cohorts"));
        cohorts.cohorts()
                .forEach(each -> tabs.addTab(
                        AttendancePaths.matrix(each.id()),
                        each.nameIn(getLocale()),
                        each.id().equals(cohort)));
        var makeUps = link(AttendancePaths.makeUps(cohort), getTranslation("attendance.MakeUpsView.title"));
        makeUps.setId("to-make-ups");
        said.setVisible(false);
        add(
                tabs,
                tracks(cohort),
                div(
                        "toolbar",
                        makeUps,
                        link(AttendancePaths.rooms(cohort), getTranslation("attendance.RoomsView.title")),
                        new ExportLink("attendance", cohort)));
        if (attendance.companies(cohort).isEmpty()) {
            add(p("empty", getTranslation("attendance.MatrixView.empty")));
            return;
        }
        add(said, matrix);
        matrix.onChange(this::change);
        matrix.onOpen(opened -> open(cohort, opened));
        matrix.onRest(rest -> {
            var count = service.markRestPresent(UUID.fromString(rest.session));
            say(getTranslation("attendance.MatrixView.rest", count));
            fill(cohort);
        });
        fill(cohort);
    }

    private Component tracks(UUID cohort) {
        var all = tracks.tracks(cohort);
        if (all.isEmpty()) {
            return div("");
        }
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.tracks"));
        tabs.setId("matrix-tracks");
        tabs.addTab(AttendancePaths.matrix(cohort), getTranslation("schedule.allTracks"), track == null);
        all.forEach(each -> tabs.addTab(
                AttendancePaths.matrix(cohort, each.id()),
                each.nameIn(getLocale()),
                each.id().equals(track)));
        return tabs;
    }

    private void fill(UUID cohort) {
        var sessions = rows.sessionsOf(cohort, track);
        matrix.show(rows.columns(sessions, getLocale(), this), rows.rows(cohort, track, sessions));
    }

    /** What arrives from the browser is a wish; whatever comes of it, its cell is told. */
    private void change(MatrixElement.CellChangedEvent change) {
        var session = UUID.fromString(change.session);
        var company = UUID.fromString(change.company);
        try {
            var state = Letters.state(change.letter);
            var version = state.isPresent() ? service.mark(session, company, state.get(), change.seen) : 0;
            if (state.isEmpty()) {
                service.erase(session, company, change.seen);
            }
            matrix.settle(change, change.letter, version, "");
        } catch (StaleAttendanceException stale) {
            refuse(change, "stale");
        } catch (NotYetHeldException early) {
            refuse(change, "notYet");
        } catch (NotToBeMadeUpException refused) {
            refuse(change, "notApproved");
        } catch (NotToBeErasedException refused) {
            refuse(change, "taskSet");
        } catch (MissingException gone) {
            refuse(change, "gone");
        }
    }

    private void refuse(MatrixElement.CellChangedEvent change, String why) {
        var present = attendance.record(UUID.fromString(change.session), UUID.fromString(change.company));
        matrix.settle(
                change,
                present.map(record -> Letters.of(record.state())).orElse(Letters.NONE),
                present.map(record -> record.version()).orElse(0),
                getTranslation("attendance.MatrixView.refused." + why));
    }

    private void open(UUID cohort, MatrixElement.CellOpenedEvent opened) {
        var session = UUID.fromString(opened.session);
        var company = UUID.fromString(opened.company);
        var dialog = new RecordDialog(
                rows.titleOf(session, getLocale(), this) + "  " + rows.nameOf(cohort, company),
                attendance.record(session, company),
                new RecordDialog.Acts() {
                    @Override
                    public void excuse(String reason) {
                        service.approveAbsence(session, company, reason);
                    }

                    @Override
                    public void proxy(AttendanceState state, String name, String reason) {
                        service.markProxy(session, company, state, name, reason);
                    }
                },
                () -> fill(cohort));
        dialog.open();
    }

    private void say(String text) {
        said.setText(text);
        said.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.MatrixView.title");
    }
}
