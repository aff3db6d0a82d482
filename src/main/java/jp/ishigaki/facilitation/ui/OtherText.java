package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;

/** A text that came while one was writing, and what is to become of the two. Neither is lost before that is chosen. */
class OtherText extends Div {

    private static final long serialVersionUID = 1L;

    OtherText() {
        setClassName("live-other");
        setId("output-other");
        attribute(this, "role", "status");
    }

    void show(
            String title,
            String words,
            SerializableRunnable both,
            SerializableRunnable mine,
            SerializableRunnable theirs) {
        removeAll();
        add(div(
                "notice is-warn",
                h3(title),
                p("live-words live-other-text", words),
                p("meta", getTranslation("facilitation.OutputPanel.kept")),
                div("toolbar", choice("both", both), choice("mine", mine), choice("theirs", theirs))));
    }

    private NativeButton choice(String key, SerializableRunnable chosen) {
        var choice = button(getTranslation("facilitation.OutputPanel." + key), () -> {
            removeAll();
            chosen.run();
        });
        choice.setId("output-" + key);
        return choice;
    }
}
