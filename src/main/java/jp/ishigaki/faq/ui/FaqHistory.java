package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.faq.FaqEvent;
import jp.ishigaki.faq.FaqVersion;
import jp.ishigaki.faq.FaqWork;
import jp.ishigaki.shared.ui.DateTexts;

/** What was done with an entry, and every wording it had. */
class FaqHistory extends NativeDetails {

    private static final long serialVersionUID = 1L;

    FaqHistory(FaqWork work, DateTexts dates) {
        setSummaryText(text("title"));
        setId("faq-history");
        var timeline = new OrderedList();
        timeline.setClassName("timeline");
        work.events().forEach(event -> timeline.add(item(event, dates)));
        var body = div("", timeline);
        work.versions().stream().skip(1).forEach(version -> body.add(version(version)));
        setContent(body);
    }

    private ListItem item(FaqEvent event, DateTexts dates) {
        var by = event.by() == null ? text("somebody") : event.by();
        var item = new ListItem(
                span("meta", dates.dateAndYear(event.at(), getLocale())),
                p("", text("event." + event.kind(), by, event.version())));
        if (!event.said().isEmpty()) {
            item.add(p("", text("said", event.said())));
        }
        return attribute(item, "data-event", event.kind().name());
    }

    private Component version(FaqVersion version) {
        return new NativeDetails(
                text("version", version.number(), version.reference().edition()),
                div("post", p("", version.question()), Prose.of(version.answer())));
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqHistory." + key, args);
    }
}
