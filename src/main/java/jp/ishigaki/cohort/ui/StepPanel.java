package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.cohort.CohortDetails;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.cohort.CohortStep;
import jp.ishigaki.cohort.Shortfall;
import jp.ishigaki.cohort.StepRefusedException;

/** Where a cohort stands in its life, the next step, and all that stands against it. */
class StepPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient CohortDetails cohort;
    private final transient CohortService service;
    private final transient Runnable stepped;
    private final Div against = div("");

    StepPanel(CohortDetails cohort, CohortService service, Runnable stepped) {
        this.cohort = cohort;
        this.service = service;
        this.stepped = stepped;
        setClassName("card");
        setId("life");
        attribute(against, "role", "status");
        add(h2(getTranslation("cohort.StepPanel.title")), course());
        CohortStep.after(cohort.state()).ifPresent(this::offer);
    }

    private Component course() {
        var course = new OrderedList();
        course.setClassName("steps");
        for (var state : CohortState.values()) {
            var item = new ListItem(getTranslation("cohort.CohortState." + state));
            if (state == cohort.state()) {
                attribute(item, "aria-current", "step");
            } else if (state.compareTo(cohort.state()) < 0) {
                item.setClassName("is-done");
            }
            course.add(item);
        }
        return course;
    }

    private void offer(CohortStep step) {
        var take = primaryButton(getTranslation("cohort.CohortStep." + step), () -> ask(step));
        take.setId("cohort-step");
        attribute(take, "data-step", step.name());
        show(step, service.shortfalls(cohort.id(), step));
        add(p("", getTranslation("cohort.StepPanel.next." + step)), against, div("toolbar", take));
    }

    private void show(CohortStep step, List<Shortfall> shortfalls) {
        against.removeAll();
        if (shortfalls.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.setId("shortfalls");
        shortfalls.forEach(
                shortfall -> list.add(new ListItem(getTranslation(shortfall.key(), shortfall.valuesIn(getLocale())))));
        against.add(div("notice is-warn", div("", p("", getTranslation("cohort.StepPanel.missing." + step)), list)));
    }

    /** There is no way back, so it is asked once more; what stands against it is said at once. */
    private void ask(CohortStep step) {
        var shortfalls = service.shortfalls(cohort.id(), step);
        show(step, shortfalls);
        if (!shortfalls.isEmpty()) {
            return;
        }
        var dialog = new Dialog();
        dialog.setId("step-dialog");
        dialog.setHeaderTitle(getTranslation("cohort.StepPanel.ask." + step));
        dialog.add(p("", getTranslation("cohort.StepPanel.consequence." + step)));
        var take = primaryButton(getTranslation("cohort.CohortStep." + step), () -> {
            dialog.close();
            take(step);
        });
        take.setId("step-confirm");
        dialog.getFooter().add(button(getTranslation("cohort.StepPanel.notYet"), dialog::close), take);
        dialog.open();
    }

    private void take(CohortStep step) {
        try {
            service.take(cohort.id(), step);
            stepped.run();
        } catch (StepRefusedException refused) {
            show(step, refused.shortfalls());
        }
    }
}
