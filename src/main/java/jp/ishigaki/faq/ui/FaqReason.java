package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.ishigaki.faq.FaqEvent;

/** What takes words lies folded up; the words are asked for beside their field. */
class FaqReason extends NativeDetails {

    private static final long serialVersionUID = 1L;

    /** @param id of the button; the field has it too, followed by -why */
    FaqReason(String id, String verb, String question, Consumer<String> act) {
        setSummaryText(verb);
        var why = new TextArea(question);
        why.setId(id + "-why");
        why.setWidthFull();
        why.setManualValidation(true);
        var press = button(verb, () -> {
            var words = why.getValue().strip();
            why.setErrorMessage(words.isEmpty() ? text("missing") : text("tooLong", FaqEvent.SAID));
            why.setInvalid(words.isEmpty() || words.length() > FaqEvent.SAID);
            if (why.isInvalid()) {
                why.focus();
            } else {
                act.accept(words);
            }
        });
        press.setId(id);
        setContent(div("form-fields", why, div("toolbar", press)));
        attribute(this, "data-fold", id);
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqReason." + key, args);
    }
}
