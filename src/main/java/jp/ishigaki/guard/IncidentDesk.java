package jp.ishigaki.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A public desk to turn to. Empty where it has no telephone. */
public record IncidentDesk(
        String key,
        String name,
        String nameEn,
        String what,
        String whatEn,
        String phone,
        String hours,
        String hoursEn,
        String link) {

    /** The desks as they were known on a day. */
    public record Known(LocalDate asOf, List<IncidentDesk> desks) {}

    public String name(Locale reader) {
        return isJapanese(reader) ? name : nameEn;
    }

    public String what(Locale reader) {
        return isJapanese(reader) ? what : whatEn;
    }

    public String hours(Locale reader) {
        return isJapanese(reader) ? hours : hoursEn;
    }

    private static boolean isJapanese(Locale reader) {
        return reader.getLanguage().equals("ja");
    }
}
