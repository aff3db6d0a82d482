package jp.ishigaki.worksheet.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.worksheet.FieldKind;
import jp.ishigaki.worksheet.Wording;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetField;
import jp.ishigaki.worksheet.WorksheetText;

/** The words and fields of a worksheet as they are being written. Errors stand beside their fields. */
class WorksheetEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField();
    private final TextField titleEn = new TextField();
    private final TextArea lead = new TextArea();
    private final TextArea leadEn = new TextArea();
    private final Div fields = div("question-editors");
    private final transient List<FieldEditor> editors = new ArrayList<>();

    WorksheetEditor(WorksheetText text, List<Worksheet> others) {
        setId("worksheet-editor");
        label();
        title.setValue(text.title().ja());
        titleEn.setValue(text.title().en());
        lead.setValue(text.lead().ja());
        leadEn.setValue(text.lead().en());
        lay(text.fields());
        var add = button(words("add"), this::addField);
        add.setId("field-add");
        add(
                section("card", div("field-pair", title, titleEn), div("field-pair", lead, leadEn)),
                fields,
                div("toolbar", add, copy(others)));
    }

    private void label() {
        title.setLabel(words("title"));
        title.setId("worksheet-title");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(WorksheetText.TITLE);
        titleEn.setLabel(words("titleEn"));
        titleEn.setMaxLength(WorksheetText.TITLE);
        lead.setLabel(words("lead"));
        lead.setMaxLength(WorksheetText.LEAD);
        leadEn.setLabel(words("leadEn"));
        leadEn.setMaxLength(WorksheetText.LEAD);
        List.of(title, titleEn).forEach(TextField::setWidthFull);
        List.of(lead, leadEn).forEach(TextArea::setWidthFull);
    }

    /** A workshop that was held otherwise than planned may need the worksheet of another. */
    private Component copy(List<Worksheet> others) {
        var from = new Select<Worksheet>();
        from.setId("worksheet-copy");
        from.setAriaLabel(words("copy"));
        from.setPlaceholder(words("copy"));
        from.setItems(others);
        from.setItemLabelGenerator(each -> getTranslation(
                "worksheet.WorksheetsView.session",
                each.session(),
                each.text().title().in(getLocale())));
        from.addValueChangeListener(chosen -> {
            var all = written(editors);
            chosen.getValue().fields().stream()
                    .filter(field -> all.stream().noneMatch(each -> each.name().equals(field.name())))
                    .forEach(all::add);
            lay(all);
        });
        return from;
    }

    private void addField() {
        var all = written(editors);
        var name = "f" + UUID.randomUUID().toString().substring(0, 8);
        all.add(new WorksheetField(name, FieldKind.LONG_TEXT, false, Wording.NONE, Wording.NONE, List.of()));
        lay(all);
        editors.getLast().focus();
    }

    private void lay(List<WorksheetField> all) {
        fields.removeAll();
        editors.clear();
        for (var field : all) {
            var at = editors.size();
            var editor = new FieldEditor(field, at + 1, by -> move(at, at + by), () -> remove(at));
            editors.add(editor);
            fields.add(editor);
        }
    }

    private void move(int from, int to) {
        var all = written(editors);
        if (to >= 0 && to < all.size()) {
            all.add(to, all.remove(from));
            lay(all);
            // Whoever moves by keyboard goes on from where the field stands now.
            getUI().ifPresent(ui -> ui.getPage()
                    .executeJs(
                            "document.getElementById($0)?.focus()",
                            "field-" + (to < from ? "up-" : "down-") + (to + 1)));
        }
    }

    private void remove(int at) {
        var all = written(editors);
        all.remove(at);
        lay(all);
    }

    private static List<WorksheetField> written(List<FieldEditor> editors) {
        return new ArrayList<>(editors.stream().map(FieldEditor::written).toList());
    }

    /** What is written, unless errors stand beside the fields now. */
    Optional<WorksheetText> written() {
        var untitled = title.getValue().isBlank();
        title.setErrorMessage(words("empty"));
        title.setInvalid(untitled);
        var unfit = editors.stream().filter(FieldEditor::isUnfit).toList();
        var wrongCount = editors.isEmpty() || editors.size() > WorksheetText.MOST_FIELDS;
        if (untitled) {
            title.focus();
        } else if (!unfit.isEmpty()) {
            unfit.getFirst().focus();
        }
        return untitled || !unfit.isEmpty() || wrongCount
                ? Optional.empty()
                : Optional.of(new WorksheetText(
                        new Wording(title.getValue(), titleEn.getValue()),
                        new Wording(lead.getValue(), leadEn.getValue()),
                        written(editors)));
    }

    private String words(String name) {
        return getTranslation("worksheet.WorksheetEditor." + name);
    }
}
