package jp.ishigaki.attendance.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.shared.ui.Markup;

/** The states as the matrix writes them, one letter each; a dot is nothing on record. */
final class Letters {

    static final String NONE = ".";

    /** The session is another track's: nothing is to be recorded. */
    static final String OTHER_TRACK = "-";

    private Letters() {}

    static String of(AttendanceState state) {
        return switch (state) {
            case PRESENT -> "P";
            case LATE -> "L";
            case APPROVED_ABSENCE -> "A";
            case ABSENT -> "X";
            case MADE_UP -> "M";
        };
    }

    /** Empty for the dot, and for what the browser should not have sent. */
    static Optional<AttendanceState> state(String letter) {
        for (var state : AttendanceState.values()) {
            if (of(state).equals(letter)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    static Map<String, String> names(Component in) {
        var names = new LinkedHashMap<String, String>();
        for (var state : AttendanceState.values()) {
            names.put(of(state), name(state, in));
        }
        return names;
    }

    static String name(AttendanceState state, Component in) {
        return in.getTranslation("attendance.AttendanceState." + state);
    }

    static Component chip(AttendanceState state, Component in) {
        var kind = switch (state) {
            case PRESENT, MADE_UP -> "done";
            case LATE -> "soon";
            case APPROVED_ABSENCE -> "info";
            case ABSENT -> "late";
        };
        return Markup.chip(kind, name(state, in));
    }
}
