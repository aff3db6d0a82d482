package jp.ishigaki.calendar.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.calendar.OfficeClosure;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Name and days of a closure, new or changed. */
class ClosureForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ClosureService service;
    private final transient @Nullable OfficeClosure changed;
    private final transient Runnable saved;
    private final TextField name = new TextField();
    private final DatePicker firstDay = new DatePicker();
    private final DatePicker lastDay = new DatePicker();
    private final Div told = div("");
    private final Binder<Object> binder = new Binder<>();

    ClosureForm(ClosureService service, Runnable saved) {
        this(service, null, saved);
    }

    ClosureForm(ClosureService service, @Nullable OfficeClosure changed, Runnable saved) {
        this.service = service;
        this.changed = changed;
        this.saved = saved;
        setClassName("form");
        setId(changed == null ? "closure-form" : "closure-change");
        label();
        validate();
        if (changed != null) {
            name.setValue(changed.name());
            firstDay.setValue(changed.firstDay());
            lastDay.setValue(changed.lastDay());
        }
        attribute(told, "role", "status");
        var save = primaryButton(
                getTranslation(changed == null ? "calendar.ClosureForm.add" : "calendar.ClosureForm.change"),
                this::save);
        save.setId(changed == null ? "closure-add" : "closure-save");
        add(div("form-line", name, firstDay, lastDay), div("toolbar", save), told);
    }

    private void label() {
        name.setLabel(getTranslation("calendar.ClosureForm.name"));
        name.setMaxLength(ClosureService.NAME);
        name.setId("closure-name");
        firstDay.setLabel(getTranslation("calendar.ClosureForm.firstDay"));
        firstDay.setId("closure-first");
        lastDay.setLabel(getTranslation("calendar.ClosureForm.lastDay"));
        lastDay.setId("closure-last");
        Stream.of(firstDay, lastDay).forEach(day -> day.setI18n(CalendarTexts.in(getLocale())));
        firstDay.addValueChangeListener(change -> {
            if (lastDay.isEmpty()) {
                lastDay.setInitialPosition(change.getValue());
            }
        });
    }

    private void validate() {
        var required = getTranslation("calendar.ClosureForm.required");
        binder.forField(name).withValidator(value -> !value.isBlank(), required).bind(none -> "", (none, value) -> {});
        binder.forField(firstDay)
                .withValidator(value -> value != null, required)
                .bind(none -> null, (none, value) -> {});
        binder.forField(lastDay)
                .withValidator(value -> value != null, required)
                .withValidator(
                        value -> follows(firstDay.getValue(), value),
                        getTranslation("calendar.ClosureForm.beforeFirst"))
                .withValidator(
                        value -> isShort(firstDay.getValue(), value),
                        getTranslation("calendar.ClosureForm.tooLong", ClosureService.DAYS))
                .bind(none -> null, (none, value) -> {});
    }

    private static boolean follows(@Nullable LocalDate first, LocalDate last) {
        return first == null || !last.isBefore(first);
    }

    private static boolean isShort(@Nullable LocalDate first, LocalDate last) {
        return first == null || last.isBefore(first.plusDays(ClosureService.DAYS));
    }

    private void save() {
        told.removeAll();
        if (!FieldErrors.none(binder)) {
            return;
        }
        if (changed != null) {
            service.change(changed.id(), name.getValue(), firstDay.getValue(), lastDay.getValue());
        } else {
            service.close(name.getValue(), firstDay.getValue(), lastDay.getValue());
            told.add(p(
                    "notice",
                    getTranslation("calendar.ClosureForm.added", name.getValue().strip())));
            Stream.<HasValue<?, ?>>of(name, firstDay, lastDay).forEach(HasValue::clear);
        }
        saved.run();
    }
}
