package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.attendance.AttendanceRecord;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.schedule.NotYetHeldException;

/** What needs words: an absence approved with its reason, and a proxy. */
class RecordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    interface Acts {
        void excuse(String reason);

        void proxy(AttendanceState state, String name, String reason);
    }

    private enum Kind {
        EXCUSED,
        PROXY_PRESENT,
        PROXY_LATE
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final TextArea reason = new TextArea();
    private final transient Acts acts;
    private final transient Runnable saved;

    RecordDialog(String title, Optional<AttendanceRecord> present, Acts acts, Runnable saved) {
        this.acts = acts;
        this.saved = saved;
        setId("record-dialog");
        setHeaderTitle(title);
        present.ifPresent(record -> add(div("", Letters.chip(record.state(), this), p("", words(record)))));
        kind.setId("record-kind");
        kind.setLabel(getTranslation("attendance.RecordDialog.kind"));
        kind.setItems(List.of(Kind.values()));
        kind.setItemLabelGenerator(each -> getTranslation("attendance.RecordDialog.kind." + each));
        kind.addValueChangeListener(chosen -> name.setVisible(chosen.getValue() != Kind.EXCUSED));
        name.setId("proxy-name");
        name.setLabel(getTranslation("attendance.RecordDialog.name"));
        name.setMaxLength(AttendanceRecord.PROXY_NAME);
        name.setManualValidation(true);
        name.setWidthFull();
        reason.setId("record-reason");
        reason.setLabel(getTranslation("attendance.RecordDialog.reason"));
        reason.setMaxLength(AttendanceRecord.REASON);
        reason.setValue(present.map(AttendanceRecord::reason).orElse(""));
        reason.setManualValidation(true);
        reason.setWidthFull();
        kind.setValue(Kind.EXCUSED);
        add(div("form-fields", kind, name, reason));
        var save = primaryButton(getTranslation("attendance.RecordDialog.save"), this::save);
        save.setId("record-save");
        getFooter().add(button(getTranslation("attendance.RecordDialog.cancel"), this::close), save);
    }

    private String words(AttendanceRecord record) {
        if (!record.proxyName().isEmpty()) {
            return getTranslation("attendance.RecordDialog.proxy", record.proxyName(), record.reason());
        }
        return record.checkedIn() ? getTranslation("attendance.RecordDialog.checkedIn") : record.reason();
    }

    private void save() {
        var isProxy = kind.getValue() != Kind.EXCUSED;
        name.setInvalid(isProxy && name.isEmpty());
        name.setErrorMessage(getTranslation("attendance.RecordDialog.name.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("attendance.RecordDialog.reason.missing"));
        if (name.isInvalid() || reason.isInvalid()) {
            return;
        }
        try {
            switch (kind.getValue()) {
                case EXCUSED -> acts.excuse(reason.getValue());
                case PROXY_PRESENT -> acts.proxy(AttendanceState.PRESENT, name.getValue(), reason.getValue());
                case PROXY_LATE -> acts.proxy(AttendanceState.LATE, name.getValue(), reason.getValue());
            }
            close();
            saved.run();
        } catch (NotYetHeldException early) {
            kind.setInvalid(true);
            kind.setErrorMessage(getTranslation("attendance.MatrixView.refused.notYet"));
        }
    }
}
