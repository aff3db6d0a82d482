package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;

/** Subject and text of a letter, as its reader sees them. */
class LetterPaper extends Div {

    private static final long serialVersionUID = 1L;

    LetterPaper() {
        setClassName("letter");
    }

    void show(String subject, String body) {
        removeAll();
        var text = div("letter-body");
        text.setText(body);
        add(p("letter-subject", subject), text);
    }
}
