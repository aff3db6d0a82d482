package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import jp.ishigaki.desk.DeskRules;

/** Where staff say within how many business days a cohort's questions are to be answered. */
class RuleForm extends Section {

    private static final long serialVersionUID = 1L;

    RuleForm(UUID cohort, DeskRules rules) {
        setClassName("card");
        var days = new IntegerField(word("days"));
        days.setId("desk-rule-days");
        days.setMin(1);
        days.setMax(DeskRules.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        days.setValue(rules.days(cohort));
        var told = attribute(div(""), "role", "status");
        var save = button(word("save"), () -> {
            told.removeAll();
            var number = days.getValue();
            days.setErrorMessage(word("wrong", DeskRules.MOST_DAYS));
            days.setInvalid(number == null || number < 1 || number > DeskRules.MOST_DAYS);
            if (!days.isInvalid()) {
                rules.choose(cohort, number);
                told.add(p("notice", word("saved")));
            }
        });
        save.setId("desk-rule-save");
        add(h2(word("title")), p("meta", word("help")), days, told, div("toolbar", save));
    }

    private String word(String key, Object... args) {
        return DeskWords.word(this, "RuleForm." + key, args);
    }
}
