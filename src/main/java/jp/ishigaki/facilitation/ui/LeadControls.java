package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import jp.ishigaki.facilitation.FacilitationService;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;

/** The buttons of whoever leads. They stay the same ones while the workshop goes on, so the focus stays too. */
class LeadControls extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationService lead;
    private final transient LeadActs acts;
    private final UUID session;
    private final NativeButton start;
    private final NativeButton next;
    private final NativeButton previous;
    private final NativeButton pause;
    private final NativeButton one;
    private final NativeButton five;
    private final NativeButton reveal;
    private final NativeButton open;
    private final NativeButton voting;
    private final NativeButton close;
    private transient LiveWorkshop live;

    LeadControls(UUID session, LiveWorkshop shown, FacilitationService lead, LeadActs acts) {
        this.session = session;
        this.lead = lead;
        this.acts = acts;
        this.live = shown;
        start = primaryButton(text("start"), () -> act(lead::start));
        next = primaryButton(text("next"), () -> step(1));
        previous = button(text("previous"), () -> step(-1));
        pause = button(text("pause"), this::pause);
        one = button(text("one"), () -> extend(1));
        five = button(text("five"), () -> extend(5));
        reveal = button(text("reveal"), () -> act(lead::reveal));
        open = button(text("open"), () -> act((id, seen) -> lead.countOpenly(id, !live.openCounts(), seen)));
        voting = button(text("endVoting"), () -> act((id, seen) -> lead.endVoting(id, !live.votingEnded(), seen)));
        close = button(text("close"), () -> new ClosingDialog(() -> act(lead::close)).open());
        name();
        add(
                div("toolbar live-main", start, previous, next, pause, one, five),
                div("toolbar", reveal, open, voting, close));
        show(shown);
    }

    private void name() {
        start.setId("lead-start");
        next.setId("lead-next");
        previous.setId("lead-previous");
        pause.setId("lead-pause");
        one.setId("lead-one");
        five.setId("lead-five");
        reveal.setId("lead-reveal");
        open.setId("lead-open-counts");
        voting.setId("lead-end-voting");
        close.setId("lead-close");
    }

    final void show(LiveWorkshop now) {
        live = now;
        var runs = now.is(LiveState.RUNNING);
        start.setVisible(now.is(LiveState.PREPARED));
        for (var button : new NativeButton[] {next, previous, pause, one, five, reveal, open, voting, close}) {
            button.setVisible(runs);
        }
        next.setEnabled(now.following().isPresent());
        previous.setEnabled(now.step() > 1);
        pause.setText(text(now.left() == null ? "pause" : "resume"));
        pause.setEnabled(now.timerRuns() || now.left() != null);
        reveal.setText(text(now.revealed() ? "revealed" : "reveal"));
        reveal.setEnabled(!now.revealed());
        attribute(open, "aria-pressed", String.valueOf(now.openCounts()));
        voting.setText(text(now.votingEnded() ? "reopenVoting" : "endVoting"));
    }

    private void step(int by) {
        act((id, seen) -> lead.goTo(id, live.step() + by, seen));
    }

    private void extend(int minutes) {
        act((id, seen) -> lead.extend(id, minutes, seen));
    }

    private void pause() {
        if (live.left() == null) {
            act(lead::pause);
        } else {
            act(lead::resume);
        }
    }

    private void act(ObjIntConsumer<UUID> what) {
        var seen = live.version();
        acts.act(() -> what.accept(session, seen));
    }

    private String text(String key) {
        return getTranslation("facilitation.LeadControls." + key);
    }
}
