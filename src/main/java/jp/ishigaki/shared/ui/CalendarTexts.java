package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of calendars to pick a day from. Weeks begin on Sunday, as on calendars in Japan. */
public final class CalendarTexts {

    private CalendarTexts() {}

    public static DatePickerI18n in(Locale reader) {
        var isJapanese = isJapanese(reader);
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale(reader)))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, reader))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, reader))
                .setFirstDayOfWeek(0)
                .setDateFormats(isJapanese ? "yyyy/M/d" : "d MMM yyyy", "yyyy-MM-dd")
                .setToday(isJapanese ? "今日" : "Today")
                .setCancel(isJapanese ? "閉じる" : "Close")
                .setBadInputErrorMessage(
                        isJapanese ? "日付として読めません（例：2025/6/28）" : "Not a date (for example 28 Jun 2025)");
    }

    /** From Sunday to Saturday. */
    public static List<String> weekdays(TextStyle style, Locale reader) {
        return IntStream.range(0, 7)
                .mapToObj(day -> weekday(DayOfWeek.SUNDAY.plus(day), style, reader))
                .toList();
    }

    public static String weekday(DayOfWeek day, TextStyle style, Locale reader) {
        return day.getDisplayName(style, locale(reader));
    }

    public static String month(Month month, Locale reader) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale(reader));
    }

    private static Locale locale(Locale reader) {
        return isJapanese(reader) ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static boolean isJapanese(Locale reader) {
        return reader.getLanguage().equals("ja");
    }
}
