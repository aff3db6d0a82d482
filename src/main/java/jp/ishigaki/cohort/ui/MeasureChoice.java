package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import jp.ishigaki.cohort.CohortMeasures;
import jp.ishigaki.cohort.Measure;
import jp.ishigaki.cohort.MeasureFixedException;
import jp.ishigaki.shared.ui.Facts;

/** By which rules and questionnaire the cohort's companies are measured; to be chosen until it runs. */
class MeasureChoice extends Section {

    private static final long serialVersionUID = 1L;

    private final transient CohortMeasures measures;
    private final UUID cohort;
    private final Div told = div("");

    MeasureChoice(UUID cohort, CohortMeasures measures) {
        this.cohort = cohort;
        this.measures = measures;
        setClassName("card");
        setId("cohort-measure");
        attribute(told, "role", "status");
        show();
    }

    private void show() {
        removeAll();
        var carried = measures.of(cohort);
        attribute(this, "data-rule-set", carried.ruleSet());
        add(
                h2(text("title")),
                new Facts()
                        .fact(text("ruleSet"), carried.ruleSet())
                        .fact(text("questionnaire"), carried.questionnaire()));
        if (carried.isFixed()) {
            add(p("meta", text("fixed")));
        } else {
            add(choice(carried.ruleSet()));
        }
        add(told);
    }

    private Select<Measure> choice(String now) {
        var select = new Select<Measure>();
        select.setId("cohort-rule-set");
        select.setLabel(text("label"));
        select.setHelperText(text("help"));
        var all = measures.choices();
        select.setItems(all);
        select.setItemLabelGenerator(each -> text("choice", each.ruleSet(), each.questionnaire()));
        all.stream().filter(each -> each.ruleSet().equals(now)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(change -> choose(change.getValue()));
        return select;
    }

    private void choose(Measure chosen) {
        told.removeAll();
        try {
            measures.choose(cohort, chosen.ruleSet());
            told.add(p("notice", text("done", chosen.ruleSet())));
        } catch (MeasureFixedException meanwhile) {
            told.add(p("notice is-warn", text("meanwhile")));
        }
        show();
    }

    private String text(String key, Object... parameters) {
        return getTranslation("cohort.MeasureChoice." + key, parameters);
    }
}
