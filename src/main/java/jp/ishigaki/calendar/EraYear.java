package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * A year as Japan's eras count it, shown beside the Western one.
 *
 * @param year of the era, from 1
 * @param western the same year, as in 2024
 */
public record EraYear(JapaneseEra era, int year, int western) {

    /** A year, by the era it ends in: 2019 is 令和元年. */
    public static EraYear of(int western) {
        return of(LocalDate.of(western, 12, 31));
    }

    /** The year of a day, by the era of that day: 30 April 2019 lies in 平成31年. */
    public static EraYear of(LocalDate day) {
        var date = JapaneseDate.from(day);
        return new EraYear(date.getEra(), date.get(ChronoField.YEAR_OF_ERA), day.getYear());
    }

    /** 令和6年 */
    public String text() {
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year) + "年";
    }

    /** R6 */
    public String abbreviation() {
        return era.getDisplayName(TextStyle.NARROW, Locale.ENGLISH) + year;
    }

    /** 令和6年 (2024年), 2024 (R6) */
    public String beside(Locale reader) {
        return isJapanese(reader) ? text() + " (" + western + "年)" : western + " (" + abbreviation() + ")";
    }

    /** 令和6年度 (2024年度), FY2024 (R6) */
    public String fiscal(Locale reader) {
        return isJapanese(reader) ? text() + "度 (" + western + "年度)" : "FY" + western + " (" + abbreviation() + ")";
    }

    private static boolean isJapanese(Locale reader) {
        return reader.getLanguage().equals("ja");
    }
}
