package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import jp.ishigaki.facilitation.OutputRemark;

/** What whoever leads says about a group's output. */
class RemarkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea text = new TextArea();
    private final transient Predicate<String> save;

    /** @param save true when it was saved */
    RemarkDialog(int group, Predicate<String> save) {
        this.save = save;
        setId("remark-dialog");
        setHeaderTitle(getTranslation("facilitation.RemarkDialog.title", group));
        text.setId("remark-text");
        text.setLabel(getTranslation("facilitation.RemarkDialog.text"));
        text.setMinRows(4);
        text.setWidth("min(32rem, 80vw)");
        text.setManualValidation(true);
        text.setAutofocus(true);
        add(text);
        var send = primaryButton(getTranslation("facilitation.RemarkDialog.save"), this::save);
        send.setId("remark-save");
        getFooter().add(button(getTranslation("facilitation.RemarkDialog.leave"), this::close), send);
    }

    private void save() {
        var length = text.getValue().strip().length();
        text.setErrorMessage(getTranslation("facilitation.RemarkDialog.wrong", OutputRemark.BODY));
        text.setInvalid(length == 0 || length > OutputRemark.BODY);
        if (text.isInvalid()) {
            text.focus();
        } else if (save.test(text.getValue())) {
            close();
        }
    }
}
