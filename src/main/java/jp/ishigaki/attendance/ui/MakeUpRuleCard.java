package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import jp.ishigaki.attendance.MakeUpRule;
import jp.ishigaki.attendance.MakeUpRules;
import jp.ishigaki.shared.ui.Days;

/** How long companies of a cohort have to make up for a session, for staff to choose. */
class MakeUpRuleCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MakeUpRules rules;
    private final IntegerField days = new IntegerField();
    private final RadioButtonGroup<Boolean> unit = new RadioButtonGroup<>();
    private final Paragraph outcome = p("meta", "");

    MakeUpRuleCard(UUID cohort, MakeUpRules rules, String saved, Runnable changed) {
        this.rules = rules;
        var rule = rules.rule(cohort);
        days.setLabel(getTranslation("attendance.MakeUpRuleCard.days"));
        days.setId("make-up-days");
        days.setValue(rule.days());
        days.setManualValidation(true);
        days.setStepButtonsVisible(true);
        unit.setLabel(getTranslation("attendance.MakeUpRuleCard.unit"));
        unit.setId("make-up-unit");
        unit.setItems(false, true);
        unit.setItemLabelGenerator(
                business -> getTranslation("attendance.MakeUpRuleCard.unit." + (business ? "business" : "calendar")));
        unit.setValue(rule.businessDays());
        outcome.setId("make-up-rule-outcome");
        attribute(outcome, "role", "status");
        outcome.setText(saved);
        var save = button(getTranslation("attendance.MakeUpRuleCard.save"), () -> save(cohort, changed));
        save.setId("make-up-rule-save");
        var card = section(
                "card",
                h2(getTranslation("attendance.MakeUpRuleCard.title")),
                p("meta", getTranslation("attendance.MakeUpRuleCard.help")),
                div("form-fields", days, unit, div("toolbar", save)),
                outcome);
        card.setId("make-up-rule");
        add(card);
    }

    private void save(UUID cohort, Runnable changed) {
        var number = days.getValue();
        days.setErrorMessage(getTranslation("attendance.MakeUpRuleCard.days.wrong", MakeUpRule.MOST_DAYS));
        days.setInvalid(number == null || number < 1 || number > MakeUpRule.MOST_DAYS);
        if (number == null || days.isInvalid()) {
            days.focus();
            return;
        }
        rules.choose(cohort, new MakeUpRule(number, unit.getValue()));
        changed.run();
    }

    static String saved(Div on, UUID cohort, MakeUpRules rules) {
        return on.getTranslation(
                "attendance.MakeUpRuleCard.saved",
                Days.date(rules.dueOn(cohort), on.getUI().orElseThrow().getLocale()));
    }
}
