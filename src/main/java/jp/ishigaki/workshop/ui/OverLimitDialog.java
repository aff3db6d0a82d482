package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.OverLimitException;

/** Asks whether a column is really to hold more than it is meant to. Escape is a no. */
class OverLimitDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OverLimitDialog(OverLimitException over, SerializableConsumer<Boolean> answer) {
        setId("over-limit");
        var column = getTranslation("workshop.IssueState." + over.column());
        setHeaderTitle(getTranslation("workshop.OverLimitDialog.title", column));
        var key = over.ofCompany() ? "workshop.OverLimitDialog.ofCompany" : "workshop.OverLimitDialog.ofBoard";
        add(Markup.p("", getTranslation(key, column, over.limit(), over.count())));
        var yes = Markup.primaryButton(getTranslation("workshop.OverLimitDialog.move"), () -> close(answer, true));
        yes.setId("over-limit-move");
        var no = Markup.button(getTranslation("workshop.OverLimitDialog.leave"), () -> close(answer, false));
        no.setId("over-limit-leave");
        getFooter().add(no, yes);
        addDialogCloseActionListener(asked -> close(answer, false));
        addOpenedChangeListener(changed -> {
            if (changed.isOpened()) {
                no.focus();
            }
        });
    }

    private void close(SerializableConsumer<Boolean> answer, boolean meant) {
        close();
        answer.accept(meant);
    }
}
