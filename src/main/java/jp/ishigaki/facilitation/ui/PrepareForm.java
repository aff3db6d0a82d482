package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import jp.ishigaki.facilitation.Step;
import jp.ishigaki.facilitation.StepKind;

/** The theme of a workshop and its steps, before it begins. */
class PrepareForm extends Section {

    private static final long serialVersionUID = 1L;

    private final TextArea theme = new TextArea();
    private final List<StepFields> steps = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph sum = p("meta", "");
    private final transient BiConsumer<String, List<Step>> save;

    PrepareForm(String from, List<Step> usual, BiConsumer<String, List<Step>> save, Runnable leave) {
        this.save = save;
        setClassName("card");
        setId("workshop-prepare");
        theme.setId("workshop-theme");
        theme.setLabel(getTranslation("facilitation.PrepareForm.theme"));
        theme.setHelperText(getTranslation("facilitation.PrepareForm.themeHelp"));
        theme.setMaxLength(Step.THEME);
        theme.setWidthFull();
        theme.setValue(from);
        usual.forEach(step -> steps.add(new StepFields(step, this)));
        list.setClassName("live-steps-edited");
        var more = button(getTranslation("facilitation.PrepareForm.add"), () -> add(new Step(StepKind.SHARE, "", 10)));
        more.setId("step-add");
        var keep = primaryButton(getTranslation("facilitation.PrepareForm.save"), this::save);
        keep.setId("workshop-save");
        add(
                h2(getTranslation("facilitation.PrepareForm.title")),
                theme,
                list,
                sum,
                div("toolbar", more, keep, button(getTranslation("facilitation.PrepareForm.leave"), leave)));
        lay();
    }

    private void add(Step step) {
        if (steps.size() < Step.STEPS) {
            steps.add(new StepFields(step, this));
            lay();
        }
    }

    void up(StepFields step) {
        var place = steps.indexOf(step);
        Collections.swap(steps, place, place - 1);
        lay();
    }

    void remove(StepFields step) {
        if (steps.size() > 1) {
            steps.remove(step);
            lay();
        }
    }

    private void lay() {
        list.removeAll();
        for (int place = 1; place <= steps.size(); place++) {
            var step = steps.get(place - 1);
            step.number(place);
            list.add(step);
        }
        sum.setText(getTranslation("facilitation.PrepareForm.steps", steps.size()));
    }

    private void save() {
        var written = new ArrayList<Step>();
        for (var step : steps) {
            step.written().ifPresent(written::add);
        }
        if (written.size() == steps.size()) {
            save.accept(theme.getValue(), written);
        }
    }
}
