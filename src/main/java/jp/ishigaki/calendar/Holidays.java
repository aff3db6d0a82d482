package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import one.cafebabe.businesscalendar4j.Japan;

/**
 * The holidays of Japan with their substitutes, by the Cabinet Office's list as far as the library's copy reaches and by
 * the law's rules after it (right until 2030, see the test). The library would fetch a newer list from the Cabinet
 * Office; it reads its own copy instead, unless the operator names a list with {@code -DSYUKUJITSU_URL=…}.
 */
final class Holidays {

    private static final String LIST = "SYUKUJITSU_URL";
    private static final String PREFIX = "japanese.";
    private static final Function<LocalDate, String> NAMES = names();

    private Holidays() {}

    static Optional<String> on(LocalDate day) {
        return Optional.ofNullable(NAMES.apply(day)).map(name -> name.substring(PREFIX.length()));
    }

    static String nameIn(Locale reader, String name) {
        var words = ResourceBundle.getBundle("holidays", reader);
        var key = PREFIX + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }

    private static Function<LocalDate, String> names() {
        if (System.getProperty(LIST) == null) {
            var copy = Objects.requireNonNull(Japan.class.getResource("/syukujitsu.csv"));
            System.setProperty(LIST, copy.toString());
        }
        return one.cafebabe.businesscalendar4j.BusinessCalendar.JAPAN.PUBLIC_HOLIDAYS;
    }
}
