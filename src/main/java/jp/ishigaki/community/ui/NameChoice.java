package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionDisclosure;

/**
 * Whether one writes into a thread by name. A company that asked under its pseudonym goes on under it; to its own company
 * nobody is unnamed, and without a company there is no pseudonym.
 */
class NameChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final Checkbox unnamed = new Checkbox();
    private final boolean isAsker;
    private final boolean toOwnCompany;
    private final boolean wasUnnamed;

    /** @param of where it stands, for the keys of its texts */
    NameChoice(QuestionDetails details, boolean hasCompany, String of) {
        this.isAsker = details.question().pseudonymous() && details.ofOwnCompany();
        this.toOwnCompany = details.question().disclosure() == QuestionDisclosure.COMPANY;
        this.wasUnnamed = details.hasWrittenUnnamed();
        unnamed.setLabel(getTranslation("community." + of + ".unnamed"));
        unnamed.setHelperText(getTranslation("community.AnswerForm.unnamedHelp"));
        unnamed.setValue(wasUnnamed);
        if (isAsker) {
            add(p("meta", getTranslation("community.AnswerForm.asAsker")));
        } else if (hasCompany && !toOwnCompany) {
            add(unnamed);
        }
    }

    NameChoice called(String id) {
        unnamed.setId(id);
        return this;
    }

    void whenChanged(Runnable keep) {
        unnamed.addValueChangeListener(change -> keep.run());
    }

    void restore(boolean chosen) {
        unnamed.setValue(chosen || wasUnnamed);
    }

    boolean isUnnamed() {
        return unnamed.getValue();
    }

    jp.ishigaki.guard.ui.Readers asTheGuardKnowsThem() {
        if (toOwnCompany) {
            return jp.ishigaki.guard.ui.Readers.OWN_COMPANY;
        }
        return isAsker || isUnnamed()
                ? jp.ishigaki.guard.ui.Readers.OTHERS
                : jp.ishigaki.guard.ui.Readers.OTHERS_WHO_KNOW;
    }
}
