package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import jp.ishigaki.shared.ui.DateTexts;

/** That a link in a letter ended a topic, and the way back. */
class StoppedNotice extends Div {

    private static final long serialVersionUID = 1L;

    StoppedNotice(String topic, Instant at, DateTexts dates, SerializableConsumer<String> resume) {
        setClassName("notice");
        attribute(this, "data-stopped", topic);
        var name = HearingWords.name(this, topic);
        var back = button(getTranslation("notification.StoppedNotice.resume"), () -> resume.accept(topic));
        attribute(back, "data-resume", topic);
        add(
                p("", getTranslation("notification.StoppedNotice.text", name, dates.date(at, getLocale()))),
                div("toolbar", back));
    }
}
