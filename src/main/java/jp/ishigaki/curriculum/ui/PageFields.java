package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.curriculum.Pages;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.ui.TableParts;

/** A table of all sections with a field for the pages of each; an empty field means that they are not known. */
class PageFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    PageFields(List<SectionRow> sections) {
        var name = getTranslation("curriculum.PageFields.label");
        TableParts.scroll(this, name);
        var table = new NativeTable();
        table.setClassName("table");
        table.setId("edition-pages");
        table.getHead()
                .add(TableParts.headRow(
                        getTranslation("curriculum.PageFields.section"),
                        getTranslation("curriculum.PageFields.title"),
                        getTranslation("curriculum.PageFields.pages")));
        sections.forEach(section -> table.getBody().add(row(section)));
        add(table);
    }

    private NativeTableRow row(SectionRow section) {
        var field = new TextField();
        field.setAriaLabel(getTranslation("curriculum.PageFields.of", section.number()));
        field.setWidth("8em");
        field.setMaxLength(12);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        attribute(field, "data-pages", section.number());
        fields.put(section.number(), field);
        var number = attribute(new NativeTableHeaderCell(section.number()), "scope", "row");
        return new NativeTableRow(
                number, new NativeTableCell(section.titleIn(getLocale())), new NativeTableCell(field));
    }

    void fill(Map<String, Pages.Range> pages) {
        fields.forEach((section, field) -> {
            var range = pages.get(section);
            field.setValue(range == null ? "" : range.toString());
            field.setInvalid(false);
        });
    }

    /** By section, unless an error stands beside one of the fields now. */
    Optional<Map<String, Pages.Range>> written() {
        var pages = new LinkedHashMap<String, Pages.Range>();
        TextField wrong = null;
        for (var entry : fields.entrySet()) {
            var field = entry.getValue();
            var read = Pages.read(field.getValue()).filter(each -> each.ranges().size() <= 1);
            field.setInvalid(read.isEmpty());
            field.setErrorMessage(getTranslation("curriculum.PageFields.wrong"));
            read.stream().flatMap(each -> each.ranges().stream()).forEach(range -> pages.put(entry.getKey(), range));
            wrong = wrong == null && read.isEmpty() ? field : wrong;
        }
        if (wrong != null) {
            wrong.focus();
            return Optional.empty();
        }
        return Optional.of(pages);
    }
}
