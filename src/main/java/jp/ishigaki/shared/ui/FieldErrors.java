package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.data.binder.Binder;

/** Errors beside their fields: what was typed stays, and the first field to be corrected has the focus. */
public final class FieldErrors {

    private FieldErrors() {}

    /** Validates all fields; true when none has an error. */
    public static boolean none(Binder<?> binder) {
        var status = binder.validate();
        status.getFieldValidationErrors().stream()
                .map(error -> error.getField())
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(field -> ((Focusable<?>) field).focus());
        return status.isOk();
    }
}
