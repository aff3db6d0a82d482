package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import jp.ishigaki.workshop.IssueUnmasking;

/** Lets staff see whose an anonymous issue is. It takes a reason, which the company reads. */
class LookBehind extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final SerializableConsumer<String> look;

    LookBehind(SerializableConsumer<String> look) {
        this.look = look;
        reason.setLabel(getTranslation("workshop.LookBehind.reason"));
        reason.setHelperText(getTranslation("workshop.LookBehind.reasonHelp"));
        reason.setId("look-reason");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        var open = button(getTranslation("workshop.LookBehind.open"), this::ask);
        open.setId("look-behind");
        add(p("", getTranslation("workshop.LookBehind.hidden")), div("toolbar", open));
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setId("look-dialog");
        dialog.setHeaderTitle(getTranslation("workshop.LookBehind.open"));
        var sure = primaryButton(getTranslation("workshop.LookBehind.sure"), () -> send(dialog));
        sure.setId("look-sure");
        dialog.add(p("", getTranslation("workshop.LookBehind.means")), reason);
        dialog.getFooter().add(button(getTranslation("workshop.LookBehind.leave"), dialog::close), sure);
        dialog.open();
        reason.focus();
    }

    private void send(Dialog dialog) {
        var typed = reason.getValue().strip();
        var tooLong = typed.length() > IssueUnmasking.REASON;
        reason.setErrorMessage(
                tooLong
                        ? getTranslation("workshop.IssueForm.tooLong", IssueUnmasking.REASON, typed.length())
                        : getTranslation("workshop.LookBehind.reasonMissing"));
        reason.setInvalid(typed.isEmpty() || tooLong);
        if (reason.isInvalid()) {
            reason.focus();
        } else {
            dialog.close();
            look.accept(typed);
        }
    }
}
