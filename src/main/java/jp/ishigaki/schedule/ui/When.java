package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Markup;

/** Where a session lies, seen from now. */
enum When {
    OVER("done", "is-done", "✓"),
    NEXT("info", "is-now", "▶"),
    LATER("plain", "is-later", "○"),
    CANCELLED("late", "is-cancelled", "✕");

    private final String chip;
    private final String theme;
    private final String shape;

    When(String chip, String theme, String shape) {
        this.chip = chip;
        this.theme = theme;
        this.shape = shape;
    }

    /** @param next the first own session that is not over */
    static When of(SessionRow session, Optional<SessionRow> next, LocalDateTime now) {
        if (session.cancelled()) {
            return CANCELLED;
        }
        if (session.plan().overBy(now)) {
            return OVER;
        }
        return next.filter(one -> one.id().equals(session.id())).isPresent() ? NEXT : LATER;
    }

    String theme() {
        return theme;
    }

    /** Told without colour, where there is no room for a word. */
    String shape() {
        return shape;
    }

    Component chip(Component in) {
        return Markup.chip(chip, in.getTranslation("schedule.When." + this));
    }
}
