package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchRefusedException;
import jp.ishigaki.support.StaleDispatchException;

/** Asks why a visit is called off; the company and the expert read it. */
class CancelDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> cancel;

    CancelDialog(String visit, Consumer<String> cancel) {
        this.cancel = cancel;
        setId("cancel-dialog");
        setHeaderTitle(text("title", visit));
        reason.setId("cancel-reason");
        reason.setLabel(text("reason"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        var save = primaryButton(text("save"), this::save);
        save.setId("cancel-save");
        add(p("", text("lead")), reason);
        getFooter().add(button(text("keep"), this::close), save);
    }

    private void save() {
        var length = reason.getValue().strip().length();
        if (length == 0 || length > DispatchPlan.REASON) {
            refuse(text("reason.wrong", DispatchPlan.REASON));
            return;
        }
        try {
            cancel.accept(reason.getValue());
            close();
        } catch (StaleDispatchException | DispatchRefusedException meanwhile) {
            refuse(text("stale"));
        }
    }

    private void refuse(String why) {
        reason.setErrorMessage(why);
        reason.setInvalid(true);
        reason.focus();
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.CancelDialog." + key, parameters);
    }
}
