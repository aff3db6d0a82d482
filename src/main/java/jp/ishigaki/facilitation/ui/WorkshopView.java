package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.facilitation.FacilitationPaths;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.GroupRecord;
import jp.ishigaki.facilitation.GroupWork;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.facilitation.OutputDrafts;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Where everybody takes part in a workshop. What one is typing stays while all around it follows the others. */
@Route(FacilitationPaths.WORKSHOP + "/:session")
@PermitAll
class WorkshopView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationQueries queries;
    private final transient GroupWork work;
    private final transient OutputService outputs;
    private final transient OutputQueries written;
    private final transient OutputDrafts drafts;
    private final transient GroupingQueries groupings;
    private final transient ScheduleQueries schedule;
    private final transient Signals signals;
    private final transient DateTexts dates;
    private final List<Registration> listening = new ArrayList<>();
    private final Paragraph theme = p("lead", "");
    private final Div body = div("live");
    private UUID session = new UUID(0, 0);
    private String title = "";
    private @Nullable LiveState laid;
    private @Nullable StepCard step;
    private @Nullable ThoughtPanel thoughts;
    private @Nullable IdeaPanel ideas;
    private @Nullable OutputPanel output;

    WorkshopView(
            FacilitationQueries queries,
            GroupWork work,
            OutputService outputs,
            OutputQueries written,
            OutputDrafts drafts,
            GroupingQueries groupings,
            ScheduleQueries schedule,
            Signals signals,
            DateTexts dates) {
        this.queries = queries;
        this.work = work;
        this.outputs = outputs;
        this.written = written;
        this.drafts = drafts;
        this.groupings = groupings;
        this.schedule = schedule;
        this.signals = signals;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        session = Asked.pathId(entering, "session").orElseThrow(MissingException::new);
        var row = schedule.session(session).orElseThrow(MissingException::new);
        title = getTranslation("facilitation.WorkshopView.title", row.number());
        listening.forEach(Registration::remove);
        listening.clear();
        listening.add(signals.listen(this, FacilitationPaths.topic(session), this::refresh));
        queries.ownGroup(session)
                .ifPresent(group -> listening.add(
                        signals.listen(this, FacilitationPaths.groupTopic(session, group.number()), this::refresh)));
        laid = null;
        removeAll();
        add(link(SchedulePaths.session(session), getTranslation("facilitation.WorkshopView.back")), head(row), body);
        body.removeAll();
        refresh();
    }

    private Div head(SessionRow row) {
        var line = div("page-head-line", h1(title));
        if (queries.leads(session)) {
            var lead = link(FacilitationPaths.lead(session), getTranslation("facilitation.WorkshopView.lead"));
            lead.setId("workshop-lead");
            lead.addClassName("btn");
            line.add(div("toolbar", lead));
        }
        theme.setText(row.workshopTitle());
        return div("page-head", line, theme);
    }

    private void refresh() {
        var live = queries.live(session).orElse(null);
        var state = live == null || row().cancelled() ? LiveState.PREPARED : live.state();
        if (state != laid) {
            lay(state);
        }
        if (live != null) {
            follow(live);
        }
    }

    private SessionRow row() {
        return schedule.session(session).orElseThrow(MissingException::new);
    }

    private void lay(LiveState state) {
        laid = state;
        step = null;
        thoughts = null;
        ideas = null;
        output = null;
        body.removeAll();
        switch (state) {
            case PREPARED -> body.add(p("empty", getTranslation("facilitation.WorkshopView.notYet")));
            case CLOSED -> layOutputs();
            case RUNNING -> {
                step = new StepCard(this::refresh);
                body.add(step);
                queries.ownGroup(session)
                        .ifPresentOrElse(
                                this::layGroup,
                                () -> body.add(p("notice", getTranslation("facilitation.WorkshopView.noGroup"))));
            }
        }
    }

    private void layGroup(WorkshopGroup group) {
        var number = row().number();
        thoughts = new ThoughtPanel(session, number, queries, work);
        ideas = new IdeaPanel(session, number, group.number(), queries, work);
        output = new OutputPanel(session, group, outputs, written, drafts);
        var people = Joined.listed(
                getLocale(), group.members().stream().map(GroupMember::name).toList());
        body.add(
                p("meta", getTranslation("facilitation.WorkshopView.group", group.number(), people)),
                thoughts,
                ideas,
                output);
    }

    private void layOutputs() {
        body.add(p("notice", getTranslation("facilitation.WorkshopView.closed")));
        drafts.open(session).ifPresent(draft -> body.add(new UnsentOutput(draft, () -> drafts.discard(session))));
        body.add(h2(getTranslation("facilitation.WorkshopView.outputs")));
        var cards = div("group-grid");
        cards.setId("outputs");
        var records = written.all(session);
        groupings
                .groups(session)
                .forEach(group -> cards.add(div(
                        "card",
                        new OutputCard(group, records.getOrDefault(group.number(), GroupRecord.NONE), dates).named())));
        body.add(cards);
    }

    private void follow(LiveWorkshop live) {
        if (!live.theme().isEmpty()) {
            theme.setText(live.theme());
        }
        if (step != null) {
            step.show(live, queries.now());
        }
        if (thoughts != null) {
            thoughts.show(live.revealed());
        }
        if (ideas != null) {
            ideas.show(live);
        }
        if (output != null) {
            output.refresh();
        }
        if (laid == LiveState.CLOSED) {
            body.removeAll();
            layOutputs();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
