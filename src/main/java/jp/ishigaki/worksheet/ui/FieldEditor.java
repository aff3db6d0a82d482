package jp.ishigaki.worksheet.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ishigaki.worksheet.FieldKind;
import jp.ishigaki.worksheet.Wording;
import jp.ishigaki.worksheet.WorksheetField;

/** One field of a worksheet as it is being written: its words in both languages, its kind, and its choices. */
class FieldEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WorksheetField from;
    private final Select<FieldKind> kind = new Select<>();
    private final TextField label = new TextField();
    private final TextField labelEn = new TextField();
    private final TextField help = new TextField();
    private final TextField helpEn = new TextField();
    private final Checkbox required = new Checkbox();
    private final TextArea choices = new TextArea();
    private final TextArea choicesEn = new TextArea();

    FieldEditor(WorksheetField field, int position, SerializableConsumer<Integer> move, SerializableRunnable remove) {
        this.from = field;
        setClassName("card question-editor");
        attribute(this, "data-field", field.name());
        prepare(field, position);
        fit();
        kind.addValueChangeListener(change -> fit());
        add(
                div(
                        "card-head",
                        span("question-handle", getTranslation("worksheet.FieldEditor.position", position)),
                        div(
                                "toolbar",
                                act("up", position, () -> move.accept(-1)),
                                act("down", position, () -> move.accept(1)),
                                act("remove", position, remove))),
                div("field-pair", label, labelEn),
                div("field-pair", help, helpEn),
                div("field-pair", kind, required),
                div("field-pair", choices, choicesEn));
    }

    private void prepare(WorksheetField field, int position) {
        kind.setLabel(words("kind"));
        kind.setItems(FieldKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("worksheet.FieldKind." + each));
        kind.setValue(field.kind());
        required.setLabel(words("required"));
        required.setValue(field.required());
        label.setId("field-label-" + position);
        label.setRequiredIndicatorVisible(true);
        fill(label, "label", field.label().ja(), WorksheetField.LABEL);
        fill(labelEn, "labelEn", field.label().en(), WorksheetField.LABEL);
        fill(help, "help", field.help().ja(), WorksheetField.HELP);
        fill(helpEn, "helpEn", field.help().en(), WorksheetField.HELP);
        choices.setLabel(words("choices"));
        choices.setHelperText(words("choices.help"));
        choicesEn.setLabel(words("choicesEn"));
        choices.setValue(field.choices().stream().map(Wording::ja).collect(Collectors.joining("\n")));
        choicesEn.setValue(field.choices().stream().map(Wording::en).collect(Collectors.joining("\n")));
        List.of(choices, choicesEn).forEach(area -> {
            area.setMinRows(3);
            area.setWidthFull();
        });
    }

    private void fill(TextField field, String name, String value, int longest) {
        field.setLabel(words(name));
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setValue(value);
    }

    private NativeButton act(String name, int position, Runnable work) {
        var button = button(words(name), work);
        button.setAriaLabel(getTranslation("worksheet.FieldEditor.of", position, words(name)));
        button.setId("field-" + name + "-" + position);
        return button;
    }

    /** Shows what belongs to the kind; what was typed for another kind is not lost. */
    private void fit() {
        List.<Component>of(choices, choicesEn).forEach(area -> area.setVisible(kind.getValue() == FieldKind.CHOICE));
    }

    void focus() {
        label.focus();
    }

    /** Marks what is missing; true when anything is. */
    boolean isUnfit() {
        label.setErrorMessage(getTranslation("worksheet.WorksheetEditor.empty"));
        label.setInvalid(label.getValue().isBlank());
        var offered = written().choices();
        var unfit = kind.getValue() == FieldKind.CHOICE
                && (offered.size() < WorksheetField.LEAST_CHOICES
                        || offered.size() > WorksheetField.MOST_CHOICES
                        || offered.stream().map(Wording::ja).distinct().count() < offered.size());
        choices.setErrorMessage(getTranslation(
                "worksheet.FieldEditor.choices.unfit", WorksheetField.LEAST_CHOICES, WorksheetField.MOST_CHOICES));
        choices.setInvalid(unfit);
        return unfit || label.isInvalid();
    }

    /** The field as it is written now. */
    WorksheetField written() {
        var english = choicesEn.getValue().lines().map(String::strip).toList();
        var offered = new ArrayList<Wording>();
        var line = 0;
        for (var ja : choices.getValue().lines().map(String::strip).toList()) {
            if (!ja.isEmpty()) {
                offered.add(new Wording(ja, line < english.size() ? english.get(line) : ""));
            }
            line++;
        }
        return new WorksheetField(
                from.name(),
                kind.getValue(),
                required.getValue(),
                new Wording(label.getValue(), labelEn.getValue()),
                new Wording(help.getValue(), helpEn.getValue()),
                offered);
    }

    private String words(String name) {
        return getTranslation("worksheet.FieldEditor." + name);
    }
}
