package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Markup;

/** Where a session lies, seen from now. */
enum When {
    OVER("done", "is-done"),
    NEXT("info", "is-now"),
    LATER("plain", "is-later");

    private final String chip;
    private final String theme;

    When(String chip, String theme) {
        this.chip = chip;
        this.theme = theme;
    }

    static When of(SessionRow session, Optional<SessionRow> next) {
        if (next.isEmpty() || session.number() < next.get().number()) {
            return OVER;
        }
        return session.id().equals(next.get().id()) ? NEXT : LATER;
    }

    String theme() {
        return theme;
    }

    Component chip(Component in) {
        return Markup.chip(chip, in.getTranslation("schedule.When." + this));
    }
}
