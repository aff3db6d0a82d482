package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;

/** Asks once before a workshop is closed, because groups write no more then. */
class ClosingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ClosingDialog(Runnable close) {
        setId("closing-dialog");
        setHeaderTitle(getTranslation("facilitation.ClosingDialog.title"));
        add(p("", getTranslation("facilitation.ClosingDialog.text")));
        var yes = primaryButton(getTranslation("facilitation.ClosingDialog.close"), () -> {
            close();
            close.run();
        });
        yes.setId("closing-yes");
        getFooter().add(button(getTranslation("facilitation.ClosingDialog.keep"), this::close), yes);
    }
}
