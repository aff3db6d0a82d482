package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import jp.ishigaki.community.QuestionUnmasking;

/** Lets staff see who writes under a pseudonym. It takes a reason, which the writers read. */
class LookBehind extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextArea reason = new TextArea();
    private final SerializableConsumer<String> look;

    LookBehind(String alias, SerializableConsumer<String> look) {
        this.look = look;
        setId("look-dialog");
        setHeaderTitle(text("open"));
        reason.setLabel(text("reason"));
        reason.setHelperText(text("reasonHelp"));
        reason.setId("look-reason");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        var sure = primaryButton(text("sure"), this::send);
        sure.setId("look-sure");
        add(p("", text("means", alias)), reason);
        getFooter().add(button(text("leave"), this::close), sure);
    }

    void ask() {
        open();
        reason.focus();
    }

    private void send() {
        if (Fit.check(
                reason,
                QuestionUnmasking.REASON,
                text("reasonMissing"),
                getTranslation("community.AnswerForm.tooLong", QuestionUnmasking.REASON))) {
            close();
            look.accept(reason.getValue());
        } else {
            reason.focus();
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.LookBehind." + key, args);
    }
}
