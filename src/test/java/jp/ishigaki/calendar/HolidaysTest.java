package jp.ishigaki.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library's holidays against those of the Cabinet Office and the almanac, written down apart from it. */
class HolidaysTest {

    /** Month/day of every holiday and substitute. 2020 and 2021 were moved for the Games; 2019 had the accession. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2019 | 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23
            2020 | 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23
            2021 | 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23
            2022 | 1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23
            2023 | 1/1 1/2 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23
            2024 | 1/1 1/8 2/11 2/12 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/22 9/23 10/14 11/3 11/4 11/23
            2025 | 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24
            2026 | 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23
            2027 | 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23
            2028 | 1/1 1/10 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/22 10/9 11/3 11/23
            2029 | 1/1 1/8 2/11 2/12 2/23 3/20 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3 11/23
            2030 | 1/1 1/14 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 11/3 11/4 11/23
            """)
    void theYearHasItsHolidays(int year, String days) {
        var first = Year.of(year).atDay(1);

        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(day -> Holidays.on(day).isPresent())
                        .map(day -> day.getMonthValue() + "/" + day.getDayOfMonth())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-14, スポーツの日, Sports day",
        "2024-09-22, 秋分の日, Autumnal Equinox Day",
        "2024-08-12, 休日, Holiday",
        "2020-07-23, 海の日, Marine day",
        "2026-09-22, 休日, Holiday"
    })
    void aHolidayHasANameInBothLanguages(LocalDate day, String japanese, String english) {
        var off = new DayOff(DayOff.Kind.HOLIDAY, Holidays.on(day).orElseThrow());

        assertThat(off.nameIn(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(off.nameIn(Locale.ENGLISH)).isEqualTo(english);
    }
}
