package jp.ishigaki.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Locale;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchState;
import jp.ishigaki.support.DispatchWindow;

/** Visits in words, the same on every page. */
final class DispatchWords {

    private DispatchWords() {}

    private static Locale reader() {
        return UI.getCurrent().getLocale();
    }

    static String number(int number, Component in) {
        return in.getTranslation("support.Dispatch.number", number);
    }

    static String window(DispatchWindow window, Component in) {
        return in.getTranslation(
                "support.Dispatch.window",
                Days.date(window.firstDay(), reader()),
                Days.date(window.lastDay(), reader()));
    }

    static String when(DispatchRow visit) {
        return Days.dayAndYear(visit.heldOn(), reader()) + " " + Days.hours(visit.startsAt(), visit.endsAt());
    }

    static String mode(DispatchMode mode, Component in) {
        return in.getTranslation("support.DispatchMode." + mode);
    }

    /** How and where, without the online link. */
    static String where(DispatchRow visit, Component in) {
        return visit.mode() == DispatchMode.VISIT && !visit.place().isEmpty()
                ? mode(visit.mode(), in) + " " + visit.place()
                : mode(visit.mode(), in);
    }

    static Span chip(DispatchRow visit, LocalDateTime now, Component in) {
        if (visit.awaitsReport(now)) {
            return Markup.chip("soon", in.getTranslation("support.Dispatch.awaitsReport"));
        }
        var kind = switch (visit.state()) {
            case PLANNED -> "info";
            case HELD -> "done";
            case CANCELLED -> "plain";
        };
        return Markup.chip(kind, state(visit.state(), in));
    }

    static String state(DispatchState state, Component in) {
        return in.getTranslation("support.DispatchState." + state);
    }
}
