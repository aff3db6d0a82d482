package jp.ishigaki.support.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.support.DispatchFilter;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchShown;
import jp.ishigaki.support.DispatchWindow;

/** What the address of the calendar asks for. */
record DispatchLook(UUID cohort, DispatchShown shown, int number) {

    static DispatchLook asked(BeforeEnterEvent entering, UUID cohort) {
        return new DispatchLook(
                cohort,
                DispatchShown.of(Asked.word(entering, "show").orElse("")),
                Optional.of(Asked.number(entering, "number").orElse(0))
                        .filter(number -> number >= 1 && number <= DispatchWindow.VISITS)
                        .orElse(0));
    }

    DispatchFilter filter() {
        return new DispatchFilter(cohort, shown, number);
    }

    DispatchLook with(DispatchShown other) {
        return new DispatchLook(cohort, other, number);
    }

    DispatchLook with(int other) {
        return new DispatchLook(cohort, shown, other);
    }

    String address() {
        return DispatchPaths.calendar(cohort)
                + (number == 0 ? "" : "&number=" + number)
                + (shown == DispatchShown.ALL ? "" : "&show=" + shown.word());
    }
}
