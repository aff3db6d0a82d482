package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.curriculum.ui.SectionPicker;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.Recognisable;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.NewIssue;
import org.jspecify.annotations.Nullable;

/** The fields of an issue. An error stands beside its field, and what was typed stays. */
class IssueForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextArea situation = new TextArea();
    private final Select<SessionRow> session = new Select<>();
    private final Select<PartRow> part = new Select<>();
    private final SectionPicker section;
    private final RadioButtonGroup<Disclosure> disclosure = new RadioButtonGroup<>();
    private final Div sheetPlace = new Div();
    private final Div carePlace = new Div();
    private final transient IssueWords words;

    IssueForm(IssueWords words, List<SessionRow> sessions, TextbookIndex textbook) {
        this.words = words;
        this.section = new SectionPicker(textbook, getTranslation("workshop.IssueForm.section"));
        setClassName("card");
        setId("issue-form");
        offer(sessions, textbook.parts());
        label();
        section.addValueChangeListener(chosen -> follow(textbook.parts(), chosen.getValue()));
        Stream.<HasElement>of(title, situation, session, part, section, disclosure)
                .forEach(IssueForm::wide);
        add(title, situation, session, sheetPlace, section, part, carePlace, disclosure);
    }

    private void offer(List<SessionRow> sessions, List<PartRow> parts) {
        session.setItems(sessions);
        session.setItemLabelGenerator(this::label);
        session.setEmptySelectionAllowed(true);
        session.setEmptySelectionCaption(getTranslation("workshop.IssueForm.noSession"));
        part.setItems(parts);
        part.setItemLabelGenerator(this::label);
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(getTranslation("workshop.IssueForm.noPart"));
        disclosure.setItems(Disclosure.COHORT, Disclosure.COMPANY_ONLY, Disclosure.ANONYMISED);
        disclosure.setItemLabelGenerator(each -> getTranslation("workshop.IssueForm.disclosure." + each));
    }

    private void label() {
        title.setLabel(getTranslation("workshop.IssueForm.title"));
        title.setHelperText(getTranslation("workshop.IssueForm.titleHelp", NewIssue.TITLE));
        title.setId("issue-title");
        title.setRequiredIndicatorVisible(true);
        situation.setLabel(getTranslation("workshop.IssueForm.situation"));
        situation.setHelperText(getTranslation("workshop.IssueForm.situationHelp"));
        situation.setId("issue-situation");
        situation.setRequiredIndicatorVisible(true);
        situation.setMinRows(5);
        session.setLabel(getTranslation("workshop.IssueForm.session"));
        session.setId("issue-session");
        section.setHelperText(getTranslation("workshop.IssueForm.sectionHelp"));
        section.setId("issue-section");
        part.setLabel(getTranslation("workshop.IssueForm.part"));
        part.setId("issue-part");
        disclosure.setLabel(getTranslation("workshop.IssueForm.disclosure"));
        disclosure.setId("issue-disclosure");
        disclosure.setRequiredIndicatorVisible(true);
    }

    /** Tells a panel what is typed, a moment after the last key. */
    void tell(RaisingPanel.Beside panel) {
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(
                typed -> panel.typed(typed.getValue(), section.number().orElse(null)));
        section.addValueChangeListener(
                chosen -> panel.typed(title.getValue(), section.number().orElse(null)));
    }

    void watchedBy(GuardedFields guarded) {
        guarded.readBy(() -> IssueWords.readers(disclosure.getValue()))
                .watch(title)
                .watch(situation);
        disclosure.addValueChangeListener(chosen -> guarded.lookAgain());
    }

    void choose(String number) {
        section.choose(number);
    }

    void refuse(ReferenceRefusedException refused) {
        section.refuse(refused);
    }

    /** The worksheet follows its session; in whose hands the issue is comes before who reads it. */
    void place(Component sheet, Component care) {
        sheetPlace.add(sheet);
        carePlace.add(care);
    }

    void onSession(SerializableConsumer<@Nullable SessionRow> listener) {
        session.addValueChangeListener(chosen -> listener.accept(chosen.getValue()));
    }

    /** What is written already. Whom it is shown to is not chosen here anew. */
    void fill(IssueDetails issue, List<PartRow> parts) {
        title.setValue(issue.card().title());
        situation.setValue(issue.situation());
        if (issue.card().section() != null) {
            section.choose(issue.card().section());
        }
        parts.stream()
                .filter(each -> Objects.equals(each.number(), issue.card().part()))
                .findFirst()
                .ifPresent(part::setValue);
        disclosure.setValue(issue.card().disclosure());
        disclosure.setVisible(false);
    }

    /** With words that were written elsewhere: the title by their beginning, the whole below it. */
    void begin(String words) {
        var first = words.lines().findFirst().orElse(words);
        title.setValue(first.length() > NewIssue.TITLE ? first.substring(0, NewIssue.TITLE - 1) + "…" : first);
        situation.setValue(words);
    }

    /** The word stands where the company wrote it. */
    void refuse(NamesItselfException refused) {
        var field = Recognisable.stands(refused.found(), title.getValue()) ? title : situation;
        field.setErrorMessage(getTranslation("workshop.IssueForm.namesItself", refused.found()));
        field.setInvalid(true);
        field.focus();
    }

    void choose(SessionRow row) {
        session.setValue(row);
    }

    /** The issue as written, unless errors stand beside the fields now. */
    Optional<NewIssue> written() {
        var titleError = textError(title.getValue(), NewIssue.TITLE);
        var situationError = textError(situation.getValue(), NewIssue.SITUATION);
        var disclosureMissing = disclosure.getValue() == null;
        title.setErrorMessage(titleError);
        title.setInvalid(titleError != null);
        situation.setErrorMessage(situationError);
        situation.setInvalid(situationError != null);
        disclosure.setErrorMessage(getTranslation("workshop.IssueForm.chooseDisclosure"));
        disclosure.setInvalid(disclosureMissing);
        if (titleError != null) {
            title.focus();
        } else if (situationError != null) {
            situation.focus();
        }
        if (titleError != null || situationError != null || disclosureMissing) {
            return Optional.empty();
        }
        return Optional.of(new NewIssue(
                title.getValue(),
                situation.getValue(),
                Optional.ofNullable(session.getValue()).map(SessionRow::id).orElse(null),
                Optional.ofNullable(part.getValue()).map(PartRow::number).orElse(null),
                section.number().orElse(null),
                disclosure.getValue()));
    }

    private @Nullable String textError(String typed, int longest) {
        if (typed.isBlank()) {
            return getTranslation("workshop.IssueForm.empty");
        }
        var length = typed.strip().length();
        return length > longest ? getTranslation("workshop.IssueForm.tooLong", longest, length) : null;
    }

    private void follow(List<PartRow> parts, @Nullable SectionRow chosen) {
        if (chosen != null) {
            parts.stream()
                    .filter(each -> each.number() == chosen.part())
                    .findFirst()
                    .ifPresent(part::setValue);
        }
    }

    private String label(@Nullable SessionRow row) {
        return row == null
                ? getTranslation("workshop.IssueForm.noSession")
                : getTranslation(
                        "workshop.IssueForm.sessionItem", row.number(), words.day(row.heldOn()), row.workshopTitle());
    }

    private String label(@Nullable PartRow row) {
        return row == null
                ? getTranslation("workshop.IssueForm.noPart")
                : getTranslation(
                        "workshop.IssueForm.partItem", row.number(), words.isEnglish() ? row.titleEn() : row.title());
    }

    static void wide(HasElement field) {
        field.getElement()
                .getStyle()
                .set("width", "100%")
                .set("max-width", "40em")
                .set("display", "flex");
    }
}
