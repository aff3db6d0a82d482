package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of the date picker's calendar. Weeks begin on Sunday, as on calendars in Japan. */
final class CalendarTexts {

    private CalendarTexts() {}

    static DatePickerI18n in(Locale reader) {
        var isJapanese = reader.getLanguage().equals("ja");
        var locale = isJapanese ? Locale.JAPANESE : Locale.ENGLISH;
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setFirstDayOfWeek(0)
                .setDateFormats(isJapanese ? "yyyy/M/d" : "d MMM yyyy", "yyyy-MM-dd")
                .setToday(isJapanese ? "今日" : "Today")
                .setCancel(isJapanese ? "閉じる" : "Close");
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
