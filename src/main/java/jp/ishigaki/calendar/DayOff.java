package jp.ishigaki.calendar;

import java.util.Locale;

/**
 * Why a weekday is no business day.
 *
 * @param name in Japanese, as the Cabinet Office or the office itself calls it
 */
public record DayOff(Kind kind, String name) {

    public enum Kind {
        HOLIDAY,
        CLOSURE
    }

    /** Holidays have a name in every language, closures the one their office gave them. */
    public String nameIn(Locale reader) {
        return kind == Kind.HOLIDAY ? Holidays.nameIn(reader, name) : name;
    }
}
