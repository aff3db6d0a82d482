package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.ishigaki.enrolment.ReadmissionService;

/** Asks why a company that has left comes back, and says what follows. */
class ReadmissionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> readmit;

    ReadmissionDialog(String company, Consumer<String> readmit) {
        this.readmit = readmit;
        setHeaderTitle(text("title", company));
        reason.setId("readmission-reason");
        reason.setLabel(text("reason"));
        reason.setHelperText(text("reason.help"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        var go = primaryButton(text("readmit"), this::confirm);
        go.setId("readmission-confirm");
        add(p("", text("text")), reason);
        getFooter().add(button(text("keep"), this::close), go);
    }

    private void confirm() {
        var written = reason.getValue().strip();
        var isTooLong = written.length() > ReadmissionService.REASON;
        reason.setErrorMessage(isTooLong ? text("tooLong", ReadmissionService.REASON) : text("required"));
        reason.setInvalid(written.isEmpty() || isTooLong);
        if (reason.isInvalid()) {
            reason.focus();
        } else {
            close();
            readmit.accept(written);
        }
    }

    private String text(String key, Object... parameters) {
        return getTranslation("enrolment.ReadmissionDialog." + key, parameters);
    }
}
