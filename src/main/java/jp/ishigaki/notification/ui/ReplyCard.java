package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import java.util.List;

/** How letters are answered by mail, or that they are not. */
class ReplyCard extends Section {

    private static final long serialVersionUID = 1L;

    ReplyCard(boolean isOn) {
        setClassName("card");
        setId("reply-card");
        add(h2(text("title")));
        (isOn ? List.of("on", "sender", "guard", "files") : List.of("off")).forEach(each -> add(p("", text(each))));
    }

    private String text(String key) {
        return getTranslation("notification.ReplyCard." + key);
    }
}
