package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.StaleReviewException;
import jp.ishigaki.moderation.Verdict;

/** What the office may decide now, and the reason that the writer reads. */
class VerdictForm extends Section {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<Verdict, String> decide;
    private final TextArea reason = new TextArea();
    private final Div told = div("");

    VerdictForm(List<Verdict> verdicts, BiConsumer<Verdict, String> decide) {
        this.decide = decide;
        setClassName("card form-fields");
        reason.setId("verdict-reason");
        reason.setLabel(text("reason"));
        reason.setHelperText(text("reasonHelp"));
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setManualValidation(true);
        attribute(told, "role", "alert");
        var tools = div("toolbar");
        for (var verdict : verdicts) {
            var label = text("act." + verdict);
            var act = verdict == Verdict.HIDDEN
                    ? primaryButton(label, () -> send(verdict))
                    : button(label, () -> send(verdict));
            act.setId("verdict-" + verdict);
            tools.add(act);
        }
        add(h2(text("title")), p("meta", text("help")), reason, told, tools);
    }

    private void send(Verdict verdict) {
        told.removeAll();
        var length = reason.getValue().strip().length();
        var missing = length == 0 && verdict.needsReason();
        reason.setErrorMessage(missing ? text("reasonMissing") : text("reasonTooLong", ModerationService.REASON));
        reason.setInvalid(missing || length > ModerationService.REASON);
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        try {
            decide.accept(verdict, reason.getValue());
        } catch (StaleReviewException stale) {
            told.add(p("notice is-warn", text("stale")));
        }
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "VerdictForm." + key, args);
    }
}
