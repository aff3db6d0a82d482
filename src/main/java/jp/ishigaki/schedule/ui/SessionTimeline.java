package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.html.OrderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.ishigaki.schedule.SessionRow;

/** All sessions of a cohort, one under another. */
class SessionTimeline extends OrderedList {

    private static final long serialVersionUID = 1L;

    /** @param offer adds what can be done with a session that is still to come */
    SessionTimeline(
            List<SessionRow> all,
            Optional<SessionRow> next,
            LocalDateTime now,
            Textbook textbook,
            BiConsumer<SessionItem, SessionRow> offer) {
        setClassName("timeline");
        for (var session : all) {
            var when = When.of(session, next, now);
            var item = new SessionItem(session, when, textbook);
            if (when == When.NEXT || when == When.LATER) {
                offer.accept(item, session);
            }
            add(item);
        }
    }
}
