package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
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
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.facilitation.FacilitationPaths;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.FacilitationService;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.Step;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Where staff and the lecturer prepare and lead a workshop. */
@Route(FacilitationPaths.WORKSHOP + "/:session/lead")
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class LeadView extends Div implements HasDynamicTitle, BeforeEnterObserver, LeadActs {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationService lead;
    private final transient FacilitationQueries queries;
    private final transient OutputService outputs;
    private final transient OutputQueries written;
    private final transient GroupingQueries groupings;
    private final transient ScheduleQueries schedule;
    private final transient Signals signals;
    private final transient DateTexts dates;
    private final List<Registration> listening = new ArrayList<>();
    private final Said said = new Said("lead-notice");
    private final Div body = div("live");
    private final Paragraph theme = p("lead", "");
    private UUID session = new UUID(0, 0);
    private String title = "";
    private boolean preparing;
    private @Nullable StepCard step;
    private @Nullable StepList steps;
    private @Nullable LeadControls controls;
    private @Nullable LeadGroups groups;

    LeadView(
            FacilitationService lead,
            FacilitationQueries queries,
            OutputService outputs,
            OutputQueries written,
            GroupingQueries groupings,
            ScheduleQueries schedule,
            Signals signals,
            DateTexts dates) {
        this.lead = lead;
        this.queries = queries;
        this.outputs = outputs;
        this.written = written;
        this.groupings = groupings;
        this.schedule = schedule;
        this.signals = signals;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        session = Asked.pathId(entering, "session").orElseThrow(MissingException::new);
        var row = schedule.session(session).orElseThrow(MissingException::new);
        if (!queries.leads(session)) {
            throw new MissingException();
        }
        title = getTranslation("facilitation.LeadView.title", row.number());
        theme.setText(row.workshopTitle());
        listen();
        removeAll();
        var screen = link(FacilitationPaths.screen(session), getTranslation("facilitation.LeadView.screen"));
        attribute(screen, "target", "_blank");
        attribute(screen, "router-ignore", "");
        screen.setId("lead-screen");
        add(
                link(SchedulePaths.session(session), getTranslation("facilitation.WorkshopView.back")),
                div(
                        "page-head",
                        h1(title),
                        theme,
                        div(
                                "toolbar",
                                link(
                                        FacilitationPaths.workshop(session),
                                        getTranslation("facilitation.LeadView.participants")),
                                screen)),
                said,
                body);
        preparing = false;
        lay();
    }

    private void listen() {
        listening.forEach(Registration::remove);
        listening.clear();
        listening.add(signals.listen(this, FacilitationPaths.topic(session), this::refresh));
        groupings
                .groups(session)
                .forEach(group -> listening.add(
                        signals.listen(this, FacilitationPaths.groupTopic(session, group.number()), this::refresh)));
    }

    private void lay() {
        body.removeAll();
        controls = null;
        queries.live(session).ifPresentOrElse(this::lay, () -> prepare(null));
    }

    private void prepare(@Nullable LiveWorkshop live) {
        preparing = true;
        body.removeAll();
        body.add(new PrepareForm(
                live == null ? "" : live.theme(),
                live == null ? Step.usual() : live.steps(),
                (words, all) -> {
                    preparing = false;
                    if (!act(() -> lead.prepare(session, words, all, live == null ? -1 : live.version()))) {
                        preparing = true;
                    }
                },
                () -> {
                    preparing = false;
                    lay();
                }));
    }

    private void lay(LiveWorkshop live) {
        step = new StepCard(this::refresh);
        steps = new StepList(place -> act(() -> {
            var now = queries.live(session).orElseThrow(MissingException::new);
            lead.goTo(session, place, now.version());
        }));
        controls = new LeadControls(session, live, lead, this);
        groups = new LeadGroups(live, groupings.groups(session), lead, queries, outputs, written, dates, this);
        var edit = button(
                getTranslation("facilitation.LeadView.edit"),
                () -> queries.live(session).ifPresent(this::prepare));
        edit.setId("lead-edit");
        edit.setVisible(!live.is(LiveState.CLOSED));
        body.add(step, controls, steps, div("toolbar", edit), groups);
        show(live);
    }

    private void refresh() {
        if (preparing) {
            return;
        }
        if (controls == null) {
            lay();
        } else {
            queries.live(session).ifPresent(this::show);
        }
    }

    private void show(LiveWorkshop live) {
        if (!live.theme().isEmpty()) {
            theme.setText(live.theme());
        }
        if (step != null && steps != null && controls != null && groups != null) {
            step.setVisible(live.is(LiveState.RUNNING));
            step.show(live, queries.now());
            steps.show(live);
            controls.show(live);
            groups.show(live);
        }
    }

    @Override
    public boolean act(Runnable what) {
        var done = said.attempt(what);
        refresh();
        return done;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
