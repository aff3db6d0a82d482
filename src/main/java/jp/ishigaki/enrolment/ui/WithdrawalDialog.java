package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;

/** Asks once before a company's place ends, because its people are out at once and the place goes to a reserve. */
class WithdrawalDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    WithdrawalDialog(String company, Runnable end) {
        setHeaderTitle(getTranslation("enrolment.WithdrawalDialog.title", company));
        add(p("", getTranslation("enrolment.WithdrawalDialog.text")));
        var go = primaryButton(getTranslation("enrolment.WithdrawalDialog.end"), () -> {
            close();
            end.run();
        });
        go.setId("withdrawal-confirm");
        getFooter().add(button(getTranslation("enrolment.WithdrawalDialog.keep"), this::close), go);
    }
}
