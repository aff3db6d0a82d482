package jp.ishigaki.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EraYearTest {

    @Test
    void anEraYearStandsBesideTheWesternOne() {
        var year = EraYear.of(2024);

        assertThat(year.text()).isEqualTo("令和6年");
        assertThat(year.abbreviation()).isEqualTo("R6");
        assertThat(year.beside(Locale.JAPANESE)).isEqualTo("令和6年 (2024年)");
        assertThat(year.fiscal(Locale.JAPANESE)).isEqualTo("令和6年度 (2024年度)");
        assertThat(year.fiscal(Locale.ENGLISH)).isEqualTo("FY2024 (R6)");
    }

    @Test
    void theFirstYearOfAnEraIsCalledSoAndBeganInMay() {
        assertThat(EraYear.of(2019).text()).isEqualTo("令和元年");
        assertThat(EraYear.of(LocalDate.parse("2019-04-30")).text()).isEqualTo("平成31年");
        assertThat(EraYear.of(LocalDate.parse("2019-05-01")).abbreviation()).isEqualTo("R1");
    }
}
