package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.ishigaki.commitment.CommitmentService;

/** Asks why, in its place on the page. */
class ReasonAsk extends Div {

    private static final long serialVersionUID = 1L;

    ReasonAsk(String key, Consumer<String> act) {
        setClassName("form-fields");
        var reason = new TextArea(getTranslation("commitment.ReasonAsk." + key));
        reason.setId("commitment-reason");
        reason.setHelperText(getTranslation("commitment.ReasonAsk.help"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        var save = primaryButton(getTranslation("commitment.ReasonAsk." + key + ".save"), () -> {
            var length = reason.getValue().strip().length();
            reason.setErrorMessage(getTranslation("commitment.ReasonAsk.wrong", CommitmentService.REMARK));
            reason.setInvalid(length == 0 || length > CommitmentService.REMARK);
            if (reason.isInvalid()) {
                reason.focus();
            } else {
                act.accept(reason.getValue());
            }
        });
        save.setId("commitment-reason-save");
        add(reason, div("toolbar", save));
    }
}
