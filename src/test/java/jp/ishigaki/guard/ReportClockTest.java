package jp.ishigaki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportClockTest {

    @Test
    void s25TheFirstReportIsDueOnTheThirdToFifthDayTheDayOfKnowingBeingTheFirst() {
        var clock = ReportClock.of(LocalDate.of(2024, 10, 8), false, day -> false);

        assertThat(clock.first()).isEqualTo("2024-10-10");
        assertThat(clock.latest()).isEqualTo("2024-10-12");
        assertThat(clock.full()).isEqualTo("2024-11-06");
    }

    @Test
    void whereSomebodyMeantHarmTheFullReportHasSixtyDays() {
        var clock = ReportClock.of(LocalDate.of(2024, 10, 8), true, day -> false);

        // The 60th day is a Friday.
        assertThat(clock.full()).isEqualTo("2024-12-06");
    }

    @Test
    void aLastDayOnWhichTheCommissionIsClosedMovesOn() {
        // The 30th day is Saturday 2 November; the 4th is a holiday in place of the 3rd.
        var clock = ReportClock.of(LocalDate.of(2024, 10, 4), false, day -> day.equals(LocalDate.of(2024, 11, 4)));
        assertThat(clock.full()).isEqualTo("2024-11-05");

        // The 30th day is 31 December; the 4th and 5th of January are a weekend.
        assertThat(ReportClock.of(LocalDate.of(2024, 12, 2), false, day -> false)
                        .full())
                .isEqualTo("2025-01-06");
    }
}
