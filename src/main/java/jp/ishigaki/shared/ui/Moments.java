package jp.ishigaki.shared.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and times as people say them, in the zone of the programme: 10月8日(火), Tue 8 Oct. */
@Component
public class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public String date(Instant at, Locale locale) {
        return format(at, locale, "M月d日(E)", "EEE d MMM");
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
