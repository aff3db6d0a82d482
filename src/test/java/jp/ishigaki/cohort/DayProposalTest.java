package jp.ishigaki.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.calendar.DayOff.Kind;
import org.junit.jupiter.api.Test;

class DayProposalTest {

    private static final List<LocalDate> MODEL =
            days("2024-07-23 2024-08-06 2024-08-20 2024-09-10 2024-09-24 2024-10-08 2024-10-22 2024-11-19 2024-12-17"
                    + " 2025-01-21");

    @Test
    void s02_theSessionsKeepTheirWeeksOnAnotherWeekday() {
        var proposal = new DayProposal(MODEL, LocalDate.parse("2025-07-20"), DayOfWeek.THURSDAY);

        assertThat(proposal.days(Map.of()))
                .extracting(ProposedDay::day)
                .containsExactlyElementsOf(days("2025-07-24 2025-08-07 2025-08-21 2025-09-11 2025-09-25 2025-10-09"
                        + " 2025-10-23 2025-11-20 2025-12-18 2026-01-22"));
    }

    @Test
    void s02_aDayOffMovesItsOwnSessionAWeekAndSaysWhy() {
        var equinox = new DayOff(Kind.HOLIDAY, "秋分の日");
        var proposal = new DayProposal(MODEL, LocalDate.parse("2025-07-22"), DayOfWeek.TUESDAY)
                .days(Map.of(LocalDate.parse("2025-09-23"), equinox));

        assertThat(proposal.get(4).day()).isEqualTo("2025-09-30");
        assertThat(proposal.get(4).skipped())
                .containsExactly(new ProposedDay.Skipped(LocalDate.parse("2025-09-23"), equinox));
        assertThat(proposal.get(5)).isEqualTo(new ProposedDay(LocalDate.parse("2025-10-07"), List.of()));
    }

    @Test
    void aSessionThatIsReachedMovesOnToo() {
        var summer = new DayOff(Kind.CLOSURE, "夏季休業");
        var proposal = new DayProposal(days("2024-08-06 2024-08-13"), LocalDate.parse("2025-08-12"), DayOfWeek.TUESDAY)
                .days(Map.of(LocalDate.parse("2025-08-12"), summer));

        assertThat(proposal.getLast().day()).isEqualTo("2025-08-26");
        assertThat(proposal.getLast().skipped())
                .containsExactly(new ProposedDay.Skipped(LocalDate.parse("2025-08-19"), null));
    }

    @Test
    void aDayOfTheModelThatWasMovedWithinItsWeekKeepsItsWeek() {
        var proposal = new DayProposal(days("2024-07-23 2024-08-08"), LocalDate.parse("2025-07-22"), DayOfWeek.TUESDAY);

        assertThat(proposal.days(Map.of()).getLast().day()).isEqualTo("2025-08-05");
    }

    private static List<LocalDate> days(String list) {
        return Stream.of(list.split(" ")).map(LocalDate::parse).toList();
    }
}
