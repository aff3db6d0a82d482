package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.span;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.Anchor;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/** A session in a calendar: its state by shape and word, its number and hours, and whose it is where several are shown. */
class CalendarEntry extends Anchor {

    private static final long serialVersionUID = 1L;

    CalendarEntry(SessionRow session, When when, @Nullable String cohort) {
        setHref(SchedulePaths.session(session.id()));
        getElement().setAttribute("router-link", true);
        addClassNames("calendar-entry", when.theme());
        attribute(this, "data-session", String.valueOf(session.number()));
        attribute(this, "data-when", when.name());
        add(
                attribute(span("shape", when.shape()), "aria-hidden", "true"),
                span("sr-only", getTranslation("schedule.When." + when)),
                text(SessionName.of(session, getLocale(), this)),
                span("hours", Days.hours(session.seminarFrom(), session.workshopTo())));
        if (!session.own()) {
            add(span("cohort", getTranslation("schedule.otherTrack")));
        }
        if (cohort != null) {
            add(span("cohort", cohort));
        }
    }
}
