package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.function.IntConsumer;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.facilitation.Step;

/** All steps in their order, the present one marked; whoever leads goes to any of them. */
class StepList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final transient IntConsumer goTo;
    private transient List<Step> shown = List.of();
    private int current;
    private boolean running;

    StepList(IntConsumer goTo) {
        this.goTo = goTo;
        setId("lead-steps");
        setClassName("live-steps");
    }

    void show(LiveWorkshop live) {
        var runs = live.is(LiveState.RUNNING);
        if (shown.equals(live.steps()) && current == live.step() && running == runs) {
            return;
        }
        shown = live.steps();
        current = live.step();
        running = runs;
        removeAll();
        for (int place = 1; place <= shown.size(); place++) {
            add(line(place, shown.get(place - 1)));
        }
    }

    private ListItem line(int place, Step step) {
        var item = new ListItem(
                span("live-step-name", getTranslation("facilitation.StepKind." + step.kind())),
                span("meta", getTranslation("facilitation.StepList.minutes", step.minutes())));
        if (!step.theme().isEmpty()) {
            item.add(p("meta", step.theme()));
        }
        if (running && place == current) {
            attribute(item, "aria-current", "step");
            item.add(chip("soon", getTranslation("facilitation.StepList.now")));
        } else if (running) {
            var go = button(getTranslation("facilitation.StepList.go"), () -> goTo.accept(place));
            go.addClassName("btn-quiet");
            go.setId("step-go-" + place);
            attribute(
                    go,
                    "aria-label",
                    getTranslation(
                            "facilitation.StepList.goTo", getTranslation("facilitation.StepKind." + step.kind())));
            item.add(go);
        }
        return attribute(item, "data-step", String.valueOf(place));
    }
}
