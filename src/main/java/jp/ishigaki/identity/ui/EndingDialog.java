package jp.ishigaki.identity.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;

/** Asks once before a seat is closed, because it takes effect at once. */
class EndingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    EndingDialog(String name, Runnable end) {
        setHeaderTitle(getTranslation("identity.EndingDialog.title", name));
        add(p("", getTranslation("identity.EndingDialog.text")));
        getFooter()
                .add(
                        button(getTranslation("identity.EndingDialog.keep"), this::close),
                        primaryButton(getTranslation("identity.EndingDialog.end"), () -> {
                            close();
                            end.run();
                        }));
    }
}
