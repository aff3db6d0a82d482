package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.ishigaki.enrolment.EligibilityAnswer;
import jp.ishigaki.enrolment.EligibilityQuestion;

/** The questions of the call-back in their order, to be answered while talking. */
class CallForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 1000;

    private final Map<EligibilityQuestion, RadioButtonGroup<Boolean>> choices =
            new EnumMap<>(EligibilityQuestion.class);
    private final Map<EligibilityQuestion, TextField> notes = new EnumMap<>(EligibilityQuestion.class);
    private final Paragraph consequence = p("notice", "");
    private final transient Consumer<List<EligibilityAnswer>> check;

    CallForm(String due, boolean called, Runnable call, Consumer<List<EligibilityAnswer>> check) {
        this.check = check;
        setClassName("card");
        setId("call");
        add(h2(getTranslation("enrolment.CallForm.title")), p("lead", getTranslation("enrolment.CallForm.lead", due)));
        for (var question : EligibilityQuestion.values()) {
            add(ask(question));
        }
        consequence.setVisible(false);
        attribute(consequence, "role", "status");
        var save = primaryButton(getTranslation("enrolment.CallForm.save"), this::save);
        save.setId("call-save");
        var bar = div("toolbar", save);
        if (!called) {
            var reached = button(getTranslation("enrolment.CallForm.called"), call);
            reached.setId("call-reached");
            bar.add(reached);
        }
        add(consequence, bar);
    }

    private com.vaadin.flow.component.Component ask(EligibilityQuestion question) {
        var choice = new RadioButtonGroup<Boolean>();
        choice.setId("answer-" + question);
        choice.setLabel(getTranslation("enrolment.EligibilityQuestion." + question));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(yes -> getTranslation(yes ? "enrolment.Answer.yes" : "enrolment.Answer.no"));
        choice.setManualValidation(true);
        choice.addValueChangeListener(event -> {
            choice.setInvalid(false);
            foresee();
        });
        choices.put(question, choice);
        var note = new TextField(getTranslation("enrolment.CallForm.note"));
        note.setId("note-" + question);
        note.setWidthFull();
        note.setManualValidation(true);
        notes.put(question, note);
        return div("field", choice, note);
    }

    /** Says what a no will lead to, before it does. */
    private void foresee() {
        var no = choices.values().stream().anyMatch(choice -> Boolean.FALSE.equals(choice.getValue()));
        consequence.setVisible(no);
        consequence.setText(getTranslation("enrolment.CallForm.wouldRefuse"));
    }

    private void save() {
        boolean complete = true;
        for (var question : EligibilityQuestion.values()) {
            var choice = Objects.requireNonNull(choices.get(question));
            choice.setInvalid(choice.getValue() == null);
            choice.setErrorMessage(getTranslation("enrolment.CallForm.missing"));
            var note = Objects.requireNonNull(notes.get(question));
            note.setInvalid(note.getValue().length() > LONGEST_NOTE);
            note.setErrorMessage(getTranslation("enrolment.CallForm.noteTooLong"));
            complete = complete && !choice.isInvalid() && !note.isInvalid();
        }
        if (complete) {
            check.accept(choices.entrySet().stream()
                    .map(entry -> new EligibilityAnswer(
                            entry.getKey(),
                            entry.getValue().getValue(),
                            Objects.requireNonNull(notes.get(entry.getKey()))
                                    .getValue()
                                    .strip()))
                    .toList());
        }
    }
}
