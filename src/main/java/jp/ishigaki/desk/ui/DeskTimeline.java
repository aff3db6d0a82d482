package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import jp.ishigaki.desk.DeskEvent;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;

/** What happened to a question on the desk: who, when, what, and what followed for its day. */
class DeskTimeline extends OrderedList {

    private static final long serialVersionUID = 1L;

    DeskTimeline(List<DeskEvent> events, DateTexts dates) {
        setClassName("row-list");
        attribute(this, "aria-label", DeskWords.word(this, "DeskTimeline.label"));
        events.forEach(event -> add(item(event, dates)));
    }

    private ListItem item(DeskEvent event, DateTexts dates) {
        var due = event.due();
        var body = div(
                "row-body",
                span("", what(event)),
                span(
                        "row-sub",
                        Joined.dotted(
                                getLocale(),
                                dates.dateAndTime(event.at(), getLocale()),
                                DeskWords.reasons(this, event.reasons()),
                                due == null ? "" : DeskWords.word(this, "Words.until", Days.day(due, getLocale())))));
        if (!event.note().isEmpty()) {
            body.add(p("meta", event.note()));
        }
        var item = new ListItem(body);
        item.setClassName("row");
        return attribute(item, "data-event", event.kind().name());
    }

    private String what(DeskEvent event) {
        return DeskWords.word(
                this,
                "Event." + event.kind(),
                event.by().isEmpty() ? DeskWords.word(this, "Words.somebody") : event.by(),
                event.expert());
    }
}
