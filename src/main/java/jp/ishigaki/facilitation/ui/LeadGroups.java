package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.FacilitationService;
import jp.ishigaki.facilitation.GroupProgress;
import jp.ishigaki.facilitation.GroupRecord;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.shared.ui.DateTexts;

/** The groups in the order in which they present. */
class LeadGroups extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationService lead;
    private final transient FacilitationQueries queries;
    private final transient OutputService outputs;
    private final transient OutputQueries written;
    private final transient DateTexts dates;
    private final transient LeadActs acts;
    private final transient List<WorkshopGroup> groups;
    private final UUID session;
    private final NativeButton shuffle = button("", this::shuffle);
    private final KeyedList<WorkshopGroup, GroupLine> list;
    private transient LiveWorkshop live;
    private transient Map<Integer, GroupProgress> progress = Map.of();
    private transient Map<Integer, GroupRecord> records = Map.of();

    LeadGroups(
            LiveWorkshop shown,
            List<WorkshopGroup> groups,
            FacilitationService lead,
            FacilitationQueries queries,
            OutputService outputs,
            OutputQueries written,
            DateTexts dates,
            LeadActs acts) {
        this.live = shown;
        this.session = shown.session();
        this.groups = groups;
        this.lead = lead;
        this.queries = queries;
        this.outputs = outputs;
        this.written = written;
        this.dates = dates;
        this.acts = acts;
        setClassName("card");
        setId("lead-groups");
        shuffle.setText(getTranslation("facilitation.LeadGroups.shuffle"));
        shuffle.setId("group-shuffle");
        list = new KeyedList<>("live-cards", WorkshopGroup::number, group -> new GroupLine(group, this), this::show);
        add(h2(getTranslation("facilitation.LeadGroups.title")));
        add(
                groups.isEmpty()
                        ? p("meta", getTranslation("facilitation.LeadGroups.none"))
                        : div("", div("toolbar", shuffle), list));
        show(shown);
    }

    final void show(LiveWorkshop now) {
        live = now;
        shuffle.setVisible(now.is(LiveState.RUNNING));
        progress =
                queries.progress(session).stream().collect(Collectors.toMap(GroupProgress::group, Function.identity()));
        records = written.all(session);
        var byNumber = groups.stream().collect(Collectors.toMap(WorkshopGroup::number, Function.identity()));
        list.show(order().stream()
                .map(number -> Objects.requireNonNull(byNumber.get(number)))
                .toList());
    }

    /** As given, and behind them those that nobody has placed. */
    private List<Integer> order() {
        var numbers = groups.stream().map(WorkshopGroup::number).toList();
        var order =
                new ArrayList<>(live.order().stream().filter(numbers::contains).toList());
        numbers.stream().filter(number -> !order.contains(number)).forEach(order::add);
        return order;
    }

    private void show(GroupLine line, WorkshopGroup group) {
        var card = new OutputCard(group, records.getOrDefault(group.number(), GroupRecord.NONE), dates);
        line.show(live, progress.getOrDefault(group.number(), new GroupProgress(group.number(), 0, 0, 0, 0)), card);
    }

    void move(int group, int by) {
        var order = order();
        var from = order.indexOf(group);
        var to = from + by;
        if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            give(order);
            list.line(group).ifPresent(line -> line.focus(by));
        }
    }

    private void shuffle() {
        var order = order();
        // Another one with each press, and the same on every node that looks.
        Collections.shuffle(order, new Random(session.getLeastSignificantBits() + live.version()));
        give(order);
    }

    private void give(List<Integer> order) {
        var seen = live.version();
        acts.act(() -> lead.order(session, order, seen));
    }

    void present(int group) {
        var seen = live.version();
        var next = Objects.equals(live.presenting(), group) ? null : group;
        acts.act(() -> lead.present(session, next, seen));
    }

    void remark(int group) {
        new RemarkDialog(group, text -> acts.act(() -> outputs.remark(session, group, text))).open();
    }

    void amend(WorkshopGroup group) {
        new AmendDialog(session, group, outputs, written, acts).open();
    }
}
