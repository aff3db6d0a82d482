package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;

/** For whom a question is meant, and whether by name. Only who acts for a company has one to keep to, or to hide. */
class Readers extends Div {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<QuestionDisclosure> disclosure = new RadioButtonGroup<>();
    private final Checkbox unnamed = new Checkbox();

    Readers(boolean hasCompany, Runnable whenChanged) {
        disclosure.setId("question-disclosure");
        disclosure.setLabel(text("label"));
        disclosure.setItems(
                hasCompany
                        ? QuestionDisclosure.values()
                        : new QuestionDisclosure[] {QuestionDisclosure.COHORT, QuestionDisclosure.EXPERTS});
        disclosure.setItemLabelGenerator(each -> text("to." + each));
        disclosure.getElement().getThemeList().add("vertical");
        disclosure.setValue(QuestionDisclosure.COHORT);
        unnamed.setId("question-pseudonymous");
        unnamed.setLabel(text("unnamed"));
        unnamed.setHelperText(text("unnamedHelp"));
        disclosure.addValueChangeListener(change -> {
            fit();
            whenChanged.run();
        });
        unnamed.addValueChangeListener(change -> whenChanged.run());
        add(disclosure);
        if (hasCompany) {
            add(unnamed, p("meta", text("ownCompany")));
        }
    }

    /** To its own company nobody is unnamed. */
    private void fit() {
        var own = disclosure.getValue() == QuestionDisclosure.COMPANY;
        unnamed.setEnabled(!own);
        if (own) {
            unnamed.setValue(false);
        }
    }

    jp.ishigaki.guard.ui.Readers asTheGuardKnowsThem() {
        if (chosen() == QuestionDisclosure.COMPANY) {
            return jp.ishigaki.guard.ui.Readers.OWN_COMPANY;
        }
        return isUnnamed() ? jp.ishigaki.guard.ui.Readers.OTHERS : jp.ishigaki.guard.ui.Readers.OTHERS_WHO_KNOW;
    }

    QuestionDisclosure chosen() {
        return disclosure.getValue() == null ? QuestionDisclosure.COHORT : disclosure.getValue();
    }

    boolean isUnnamed() {
        return unnamed.getValue();
    }

    void restore(Draft draft) {
        if (draft.disclosure() != null) {
            disclosure.setValue(draft.disclosure());
        }
        unnamed.setValue(draft.pseudonymous());
        fit();
    }

    NewQuestion of(NewQuestion asked) {
        var read = asked.readBy(chosen());
        return isUnnamed() ? read.underPseudonym() : read;
    }

    private String text(String key, Object... args) {
        return getTranslation("community.Readers." + key, args);
    }
}
