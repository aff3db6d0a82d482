package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.shared.Recognisable;
import jp.ishigaki.worksheet.ThreatCatalogue;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetField;
import jp.ishigaki.workshop.NamesItselfException;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a workshop's worksheet. Another worksheet may take its place at any time: what was typed is kept by the
 * names of the fields, and stands there again where a field of that name comes back.
 */
class SheetFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<ThreatCatalogue> catalogues;
    private final transient Map<String, String> typed = new HashMap<>();
    private final transient Map<WorksheetField, SheetField> fields = new LinkedHashMap<>();
    private @Nullable UUID worksheet;
    private @Nullable GuardedFields guarded;

    SheetFields(List<ThreatCatalogue> catalogues) {
        this.catalogues = catalogues;
        setId("issue-sheet");
    }

    /** Shows a worksheet, or none. */
    void show(@Nullable Worksheet shown) {
        keep();
        removeAll();
        fields.clear();
        worksheet = shown == null ? null : shown.id();
        if (shown != null) {
            add(div(
                    "",
                    h2(shown.text().title().in(getLocale())),
                    p("meta", shown.text().lead().in(getLocale()))));
            shown.fields().forEach(this::lay);
        }
        setVisible(shown != null);
    }

    void fill(Map<String, String> answers) {
        typed.putAll(answers);
        fields.forEach((field, shown) -> shown.write(typed.getOrDefault(field.name(), "")));
    }

    /** Also the fields that come later. */
    void watchedBy(GuardedFields watching) {
        guarded = watching;
        fields.values().forEach(this::watch);
    }

    private void watch(SheetField field) {
        if (guarded != null && field.component() instanceof TextField line) {
            guarded.watch(line);
        } else if (guarded != null && field.component() instanceof TextArea lines) {
            guarded.watch(lines);
        }
    }

    private void lay(WorksheetField field) {
        var shown = SheetField.of(field, catalogues, getLocale());
        shown.write(typed.getOrDefault(field.name(), ""));
        attribute(shown.component(), "data-field", field.name());
        shown.component().setId("sheet-" + field.name());
        IssueForm.wide(shown.component());
        fields.put(field, shown);
        add(shown.component());
        watch(shown);
    }

    private void keep() {
        fields.forEach((field, shown) -> typed.put(field.name(), shown.written()));
    }

    @Nullable UUID worksheet() {
        return worksheet;
    }

    Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        fields.forEach((field, shown) -> answers.put(field.name(), shown.written()));
        return answers;
    }

    /** Marks what is missing or too long; answers the first such field. */
    Optional<Focusable<?>> firstUnfit() {
        Focusable<?> first = null;
        for (var each : fields.entrySet()) {
            var error = error(each.getKey(), each.getValue().written());
            mark(each.getValue().component(), error);
            if (error != null && first == null && each.getValue().component() instanceof Focusable<?> focusable) {
                first = focusable;
            }
        }
        return Optional.ofNullable(first);
    }

    /** Marks the field that names the company of an anonymous issue; false when it is none of these. */
    boolean refuse(NamesItselfException refused) {
        var found = fields.entrySet().stream()
                .filter(each ->
                        Recognisable.stands(refused.found(), each.getValue().written()))
                .findFirst();
        found.ifPresent(each ->
                mark(each.getValue().component(), getTranslation("workshop.IssueForm.namesItself", refused.found())));
        return found.isPresent();
    }

    /** Marks those that the service refused. */
    void refuse(List<String> names) {
        fields.forEach((field, shown) -> {
            if (names.contains(field.name())) {
                mark(shown.component(), getTranslation("workshop.SheetFields.unfit"));
            }
        });
    }

    private @Nullable String error(WorksheetField field, String written) {
        if (written.isBlank()) {
            return field.required() ? getTranslation("workshop.SheetFields.empty") : null;
        }
        var length = written.strip().length();
        var longest = field.kind().longest();
        return length > longest ? getTranslation("workshop.IssueForm.tooLong", longest, length) : null;
    }

    private static void mark(Component field, @Nullable String error) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(error);
            validated.setInvalid(error != null);
        }
    }
}
