package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.List;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.NamesItselfException;

/** Asks why a question is closed; with no other reason it takes words. */
class CloseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Closes it. */
    @FunctionalInterface
    interface Close extends Serializable {
        void close(ClosingReason reason, String words);
    }

    private final RadioButtonGroup<ClosingReason> reason = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Close act;

    CloseDialog(Close act) {
        this.act = act;
        setId("close-dialog");
        setHeaderTitle(text("open"));
        reason.setId("close-reason");
        reason.setLabel(text("reason"));
        reason.setItems(ClosingReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("community.ClosingReason." + each));
        reason.setValue(ClosingReason.SETTLED);
        words.setId("close-words");
        words.setLabel(text("words"));
        words.setHelperText(text("wordsHelp", CommunityClosing.WORDS));
        words.setWidthFull();
        words.setMinRows(2);
        var sure = primaryButton(text("sure"), this::send);
        sure.setId("close-sure");
        var leave = button(text("leave"), this::close);
        leave.setId("close-leave");
        add(p("", text("means")), reason, words);
        getFooter().add(leave, sure);
    }

    private void send() {
        var said = words.getValue().strip();
        var missing = reason.getValue() == ClosingReason.OTHER && said.isEmpty();
        var tooLong = said.length() > CommunityClosing.WORDS;
        words.setErrorMessage(
                missing ? text("missing") : getTranslation("community.AnswerForm.tooLong", CommunityClosing.WORDS));
        words.setInvalid(missing || tooLong);
        if (words.isInvalid()) {
            words.focus();
            return;
        }
        try {
            act.close(reason.getValue(), said);
            close();
        } catch (NamesItselfException refused) {
            Refusals.show(refused, List.of(words), text("namesItself", refused.found()));
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.CloseDialog." + key, args);
    }
}
