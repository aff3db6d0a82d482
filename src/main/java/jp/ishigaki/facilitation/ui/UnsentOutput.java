package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import jp.ishigaki.facilitation.OutputDraft;

/** What its writer had not saved when the workshop was closed: still there to be copied, for nobody else to see. */
class UnsentOutput extends Section {

    private static final long serialVersionUID = 1L;

    UnsentOutput(OutputDraft draft, SerializableRunnable discard) {
        setClassName("card");
        setId("output-unsent");
        var drop = button(getTranslation("facilitation.UnsentOutput.discard"), () -> {
            discard.run();
            setVisible(false);
        });
        drop.setId("output-discard");
        add(
                h2(getTranslation("facilitation.UnsentOutput.title")),
                p("meta", getTranslation("facilitation.UnsentOutput.what")),
                p("live-words", draft.body()),
                div("toolbar", drop));
    }
}
