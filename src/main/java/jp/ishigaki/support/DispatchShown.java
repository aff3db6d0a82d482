package jp.ishigaki.support;

import java.util.Locale;
import java.util.stream.Stream;

/** Which visits a list is about. */
public enum DispatchShown {
    ALL,
    /** Without a date, though the window is open or a number was chosen. */
    NOT_PLANNED,
    PLANNED,
    HELD,
    /** Without a date two weeks before the window's end, or without a report three business days afterwards. */
    LATE;

    /** As addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static DispatchShown of(String word) {
        return Stream.of(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
