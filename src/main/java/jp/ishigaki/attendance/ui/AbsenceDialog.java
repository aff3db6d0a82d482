package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.ishigaki.attendance.AbsenceRefusedException;
import jp.ishigaki.attendance.AttendanceRecord;

/** A company says beforehand why it cannot come. */
class AbsenceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> ask;

    AbsenceDialog(String session, Consumer<String> ask) {
        this.ask = ask;
        setId("absence-dialog");
        setHeaderTitle(getTranslation("attendance.AbsenceDialog.title", session));
        reason.setId("absence-reason");
        reason.setLabel(getTranslation("attendance.AbsenceDialog.reason"));
        reason.setMaxLength(AttendanceRecord.REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        var save = primaryButton(getTranslation("attendance.AbsenceDialog.save"), this::save);
        save.setId("absence-save");
        add(p("", getTranslation("attendance.AbsenceDialog.text")), reason);
        getFooter().add(button(getTranslation("attendance.RecordDialog.cancel"), this::close), save);
    }

    private void save() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("attendance.RecordDialog.reason.missing"));
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        try {
            ask.accept(reason.getValue());
            close();
        } catch (AbsenceRefusedException refused) {
            reason.setErrorMessage(getTranslation("attendance.AbsenceDialog.refused"));
            reason.setInvalid(true);
        }
    }
}
