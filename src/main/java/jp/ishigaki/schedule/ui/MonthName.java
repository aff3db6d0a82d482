package jp.ishigaki.schedule.ui;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** 2024年10月, October 2024. */
final class MonthName {

    private MonthName() {}

    static String of(YearMonth month, Locale reader) {
        var isJapanese = reader.getLanguage().equals("ja");
        return DateTimeFormatter.ofPattern(
                        isJapanese ? "y年M月" : "MMMM y", isJapanese ? Locale.JAPANESE : Locale.ENGLISH)
                .format(month);
    }
}
