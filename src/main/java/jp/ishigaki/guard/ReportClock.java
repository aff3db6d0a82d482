package jp.ishigaki.guard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Until when a leak of personal data is reported to the commission (個人情報の保護に関する法律, article 26): a first report
 * within about three to five days of knowing, the full one within 30, or 60 where somebody meant harm. The day of knowing
 * is the first; a last day on which the commission is closed moves to the next on which it is not.
 *
 * @param first the third day, until when the first report is best sent
 * @param latest the fifth day
 */
public record ReportClock(LocalDate known, LocalDate first, LocalDate latest, LocalDate full) {

    private static final int FIRST = 3;
    private static final int LATEST = 5;
    private static final int FULL = 30;
    private static final int FULL_OF_HARM = 60;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final MonthDay YEARS_END = MonthDay.of(12, 29);
    private static final MonthDay YEARS_BEGIN = MonthDay.of(1, 3);

    /** @param isHoliday the holidays of Japan; an organiser's own closures are none */
    public static ReportClock of(LocalDate known, boolean isOfHarm, Predicate<LocalDate> isHoliday) {
        var full = known.plusDays((isOfHarm ? FULL_OF_HARM : FULL) - 1L);
        while (isClosed(full, isHoliday)) {
            full = full.plusDays(1);
        }
        return new ReportClock(known, known.plusDays(FIRST - 1L), known.plusDays(LATEST - 1L), full);
    }

    private static boolean isClosed(LocalDate day, Predicate<LocalDate> isHoliday) {
        var ofYear = MonthDay.from(day);
        return WEEKEND.contains(day.getDayOfWeek())
                || ofYear.compareTo(YEARS_END) >= 0
                || ofYear.compareTo(YEARS_BEGIN) <= 0
                || isHoliday.test(day);
    }
}
