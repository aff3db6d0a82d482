package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.attendance.AbsenceRow;
import jp.ishigaki.attendance.AbsenceService;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendanceRecord;
import jp.ishigaki.attendance.MakeUpService;
import jp.ishigaki.attendance.MakeUpTask;
import jp.ishigaki.attendance.TransferService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** A company's own presence: its sessions, which parts are covered, and what it has to make up. */
@Route(AttendancePaths.OWN)
@Menu(title = "attendance.OwnView.title", order = NavGroup.OWN_WORK + 40)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class OwnView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** The last part is the look back; the level asks for the nine before it. */
    private static final int PARTS = 9;

    private final transient AttendanceQueries attendance;
    private final transient MakeUpService makeUps;
    private final transient AbsenceService absences;
    private final transient TransferService transfers;
    private final transient ScheduleQueries schedule;
    private final transient Clock clock;
    private final boolean mayTransfer;
    private final UUID company;
    private final UUID cohort;

    private final Map<UUID, Component> links = new HashMap<>();

    OwnView(
            AttendanceQueries attendance,
            MakeUpService makeUps,
            AbsenceService absences,
            TransferService transfers,
            ScheduleQueries schedule,
            IdentityQueries identity,
            Clock clock) {
        this.attendance = attendance;
        this.makeUps = makeUps;
        this.absences = absences;
        this.transfers = transfers;
        this.schedule = schedule;
        this.clock = clock;
        var actor = identity.actor();
        mayTransfer = actor.is(Role.PARTICIPANT);
        company = actor.ownCompany();
        cohort = Objects.requireNonNull(actor.cohort());
        show();
    }

    private void show() {
        removeAll();
        var tasks = makeUps.ofCompany(company);
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("attendance.OwnView.lead"))),
                parts(),
                tasks(tasks),
                sessions(tasks));
    }

    /** What was pressed is gone: the keyboard goes on from its session. */
    private void showAt(SessionRow session) {
        show();
        Objects.requireNonNull(links.get(session.id())).getElement().callJsFunction("focus");
    }

    private Component parts() {
        var covered = attendance.partsCovered(company);
        var list = new UnorderedList();
        list.setClassName("part-chips");
        IntStream.rangeClosed(1, PARTS).forEach(part -> {
            var isCovered = covered.contains(part);
            var words = getTranslation(
                    isCovered ? "attendance.OwnView.part.covered" : "attendance.OwnView.part.open", part);
            var item = new ListItem(chip(isCovered ? "done" : "plain", words));
            list.add(attribute(item, "data-part", String.valueOf(part)));
        });
        var count = covered.stream().filter(part -> part <= PARTS).count();
        return section(
                "card",
                h2(getTranslation("attendance.OwnView.parts")),
                p("lead", getTranslation("attendance.OwnView.parts.count", count, PARTS)),
                list);
    }

    private Component tasks(List<MakeUpTask> all) {
        var card = section("card", h2(getTranslation("attendance.OwnView.tasks")));
        card.setId("own-tasks");
        var tasks = all.stream()
                .filter(task -> task.state() != MakeUpTask.State.VOID)
                .toList();
        if (tasks.isEmpty()) {
            card.add(p("empty", getTranslation("attendance.OwnView.tasks.empty")));
        }
        tasks.forEach(task -> card.add(new TaskCard(task, answer -> {
            makeUps.answer(task.id(), answer);
            show();
        })));
        return card;
    }

    private Component sessions(List<MakeUpTask> tasks) {
        var records = attendance.recordsOf(company).stream()
                .collect(Collectors.toMap(AttendanceRecord::session, Function.identity()));
        var asked = absences.ofCompany(company).stream()
                .collect(Collectors.toMap(AbsenceRow::session, Function.identity()));
        var list = new UnorderedList();
        list.setClassName("row-list");
        var all = schedule.sessions(cohort);
        var madeUp = new OwnTransfers(transfers, company, cohort, mayTransfer, all, tasks);
        all.stream()
                .filter(session -> !session.cancelled() && (session.own() || records.containsKey(session.id())))
                .forEach(session -> {
                    var item = item(session, records, asked.get(session.id()));
                    madeUp.of(session, records.get(session.id()), () -> showAt(session))
                            .ifPresent(item::add);
                    list.add(item);
                });
        return section("card", h2(getTranslation("attendance.OwnView.sessions")), list);
    }

    private ListItem item(SessionRow session, Map<UUID, AttendanceRecord> records, @Nullable AbsenceRow asked) {
        var record = records.get(session.id());
        var link = link(SchedulePaths.session(session.id()), SessionName.of(session, getLocale(), this));
        links.put(session.id(), link);
        var main = div(
                "row-body",
                link,
                p(
                        "row-sub",
                        getTranslation(
                                "attendance.OwnView.session",
                                Days.date(session.heldOn(), getLocale()),
                                session.parts().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        var meta = div("row-meta");
        if (record != null) {
            meta.add(Letters.chip(record.state(), this));
            main.add(p("row-sub", words(record)));
        } else if (asked != null) {
            meta.add(chip(
                    asked.state() == AbsenceRow.State.DECLINED ? "late" : "soon",
                    getTranslation("attendance.AbsenceRow.State." + asked.state())));
            main.add(p("row-sub", asked.state() == AbsenceRow.State.DECLINED ? asked.note() : asked.reason()));
        }
        var item = new ListItem(main, meta);
        item.setClassName("row");
        if (record == null && !session.plan().begunBy(LocalDateTime.now(clock))) {
            meta.add(asking(session, asked));
        }
        return attribute(item, "data-session", String.valueOf(session.number()));
    }

    private String words(AttendanceRecord record) {
        return record.proxyName().isEmpty()
                ? record.reason()
                : getTranslation("attendance.RecordDialog.proxy", record.proxyName(), record.reason());
    }

    private Component asking(SessionRow session, @Nullable AbsenceRow asked) {
        if (asked == null) {
            return button(
                    getTranslation("attendance.OwnView.ask"),
                    () -> new AbsenceDialog(SessionName.of(session, getLocale(), this), reason -> {
                                absences.ask(session.id(), reason);
                                showAt(session);
                            })
                            .open());
        }
        var withdraw = button(getTranslation("attendance.OwnView.withdraw"), () -> {
            absences.withdraw(asked.id());
            showAt(session);
        });
        withdraw.setVisible(asked.state() == AbsenceRow.State.ASKED);
        return withdraw;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.OwnView.title");
    }
}
