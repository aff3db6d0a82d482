package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.ishigaki.worksheet.ThreatCatalogue;
import jp.ishigaki.worksheet.Wording;
import jp.ishigaki.worksheet.WorksheetField;

/** A field of a worksheet on the page, whatever its kind: what is written in it is text. */
record SheetField(Component component, Supplier<String> read, Consumer<String> put) {

    static SheetField of(WorksheetField field, List<ThreatCatalogue> catalogues, Locale reader) {
        return switch (field.kind()) {
            case TEXT -> text(field, reader);
            case LONG_TEXT -> longText(field, reader);
            case CHOICE -> choice(field, reader);
            case THREAT -> threat(field, catalogues, reader);
        };
    }

    String written() {
        return read.get();
    }

    void write(String answer) {
        put.accept(answer);
    }

    private static SheetField text(WorksheetField field, Locale reader) {
        var shown = new TextField(field.label().in(reader));
        shown.setHelperText(field.help().in(reader));
        shown.setRequiredIndicatorVisible(field.required());
        return new SheetField(shown, shown::getValue, shown::setValue);
    }

    private static SheetField longText(WorksheetField field, Locale reader) {
        var shown = new TextArea(field.label().in(reader));
        shown.setHelperText(field.help().in(reader));
        shown.setRequiredIndicatorVisible(field.required());
        shown.setMinRows(3);
        return new SheetField(shown, shown::getValue, shown::setValue);
    }

    private static SheetField choice(WorksheetField field, Locale reader) {
        var shown = new RadioButtonGroup<String>(field.label().in(reader));
        shown.setHelperText(field.help().in(reader));
        shown.setRequiredIndicatorVisible(field.required());
        shown.setItems(field.choices().stream().map(Wording::ja).toList());
        shown.setItemLabelGenerator(each -> field.chosen(each, reader));
        shown.addThemeName("vertical");
        return new SheetField(
                shown,
                () -> shown.getValue() == null ? "" : shown.getValue(),
                answer -> shown.setValue(
                        field.choices().stream().anyMatch(each -> each.ja().equals(answer)) ? answer : null));
    }

    private static SheetField threat(WorksheetField field, List<ThreatCatalogue> catalogues, Locale reader) {
        var shown = new ThreatField(catalogues, reader);
        // The mark of a required field says on a group what assistive technology does not know there; words do.
        shown.setLabel(
                field.required()
                        ? shown.getTranslation(
                                "workshop.SheetField.required", field.label().in(reader))
                        : field.label().in(reader));
        shown.setHelperText(field.help().in(reader));
        return new SheetField(shown, shown::getValue, shown::setValue);
    }
}
