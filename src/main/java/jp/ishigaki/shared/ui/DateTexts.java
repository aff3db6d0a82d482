package jp.ishigaki.shared.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and times as people say them, in the zone of the programme: 10月8日(火), Tue 8 Oct. */
@Component
public class DateTexts {

    private final Clock clock;

    DateTexts(Clock clock) {
        this.clock = clock;
    }

    public String date(Instant at, Locale locale) {
        return format(at, locale, "M月d日(E)", "EEE d MMM");
    }

    /** For what stays for years. */
    public String dateAndYear(Instant at, Locale locale) {
        return format(at, locale, "y年M月d日", "d MMM y");
    }

    public String dateAndTime(Instant at, Locale locale) {
        return format(at, locale, "M月d日(E) HH:mm", "EEE d MMM, HH:mm");
    }

    private String format(Instant at, Locale locale, String japanese, String other) {
        var isJapanese = locale.getLanguage().equals("ja");
        return DateTimeFormatter.ofPattern(isJapanese ? japanese : other, isJapanese ? Locale.JAPANESE : Locale.ENGLISH)
                .format(at.atZone(clock.getZone()));
    }
}
