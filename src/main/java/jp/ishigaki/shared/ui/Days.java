package jp.ishigaki.shared.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times of day as people say them: 10月8日(火), Tue 8 Oct, 13:00–15:00. */
public final class Days {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Days() {}

    public static String day(LocalDate day, Locale locale) {
        return format(day, locale, "M月d日(E)", "EEE d MMM");
    }

    public static String dayAndYear(LocalDate day, Locale locale) {
        return format(day, locale, "y年M月d日(E)", "EEE d MMM y");
    }

    /** Without the day of the week. */
    public static String date(LocalDate day, Locale locale) {
        return format(day, locale, "M月d日", "d MMM");
    }

    public static String weekday(LocalDate day, Locale locale) {
        return format(day, locale, "(E)", "EEE");
    }

    public static String time(LocalTime at) {
        return TIME.format(at);
    }

    public static String hours(LocalTime from, LocalTime to) {
        return TIME.format(from) + "–" + TIME.format(to);
    }

    private static String format(LocalDate day, Locale locale, String japanese, String other) {
        var isJapanese = locale.getLanguage().equals("ja");
        return DateTimeFormatter.ofPattern(isJapanese ? japanese : other, isJapanese ? Locale.JAPANESE : Locale.ENGLISH)
                .format(day);
    }
}
