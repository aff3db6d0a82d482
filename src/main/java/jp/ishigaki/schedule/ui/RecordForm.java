package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.ishigaki.schedule.SessionRecord;

/** The fields of a session's record. */
class RecordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea held = new TextArea();
    private final IntegerField present = new IntegerField();
    private final TextArea remarks = new TextArea();
    private final transient Consumer<SessionRecord> keep;

    RecordForm(SessionRecord from, Consumer<SessionRecord> keep, Runnable leave) {
        this.keep = keep;
        setClassName("form-fields");
        area(held, "record-held", "held", from.workshopHeld());
        held.setRequiredIndicatorVisible(true);
        present.setId("record-present");
        present.setLabel(getTranslation("schedule.RecordCard.present"));
        present.setValue(from.present());
        present.setManualValidation(true);
        area(remarks, "record-remarks", "remarks", from.remarks());
        remarks.setHelperText(getTranslation("schedule.RecordCard.remarks.help"));
        var save = primaryButton(getTranslation("schedule.RecordCard.save"), this::save);
        save.setId("record-save");
        add(held, present, remarks, div("toolbar", save, button(getTranslation("schedule.RecordCard.leave"), leave)));
    }

    private void area(TextArea field, String id, String key, String text) {
        field.setId(id);
        field.setLabel(getTranslation("schedule.RecordCard." + key));
        field.setValue(text);
        field.setMinRows(3);
        field.setWidthFull();
        field.setManualValidation(true);
    }

    private void save() {
        var length = held.getValue().strip().length();
        held.setInvalid(length == 0 || length > SessionRecord.WORKSHOP);
        held.setErrorMessage(getTranslation("schedule.RecordCard.held.wrong", SessionRecord.WORKSHOP));
        var count = present.getValue();
        present.setInvalid(count != null && (count < 0 || count > 10_000));
        present.setErrorMessage(getTranslation("schedule.RecordCard.present.wrong"));
        remarks.setInvalid(remarks.getValue().strip().length() > SessionRecord.REMARKS);
        remarks.setErrorMessage(getTranslation("schedule.RecordCard.remarks.wrong", SessionRecord.REMARKS));
        if (held.isInvalid()) {
            held.focus();
        } else if (!present.isInvalid() && !remarks.isInvalid()) {
            keep.accept(new SessionRecord(held.getValue(), remarks.getValue(), count));
        }
    }
}
