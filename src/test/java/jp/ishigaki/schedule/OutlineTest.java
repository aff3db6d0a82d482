package jp.ishigaki.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 7, 8);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 9, 10, 11, 13, 20, 30})
    void everyPartIsTaughtInItsOrderWhateverTheNumberOfSessions(int sessions) {
        var parts = outline(sessions, 2).parts();

        assertThat(parts)
                .hasSize(sessions)
                .allSatisfy(taught -> assertThat(taught).isNotEmpty());
        assertThat(parts.stream().flatMap(List::stream).toList()).isSorted();
        assertThat(parts.stream().flatMap(List::stream).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void tenSessionsTakeThePartsAsTheProgrammeAlwaysHas() {
        assertThat(outline(10, 2).parts().get(1)).containsExactly(3, 4, 5);
    }

    @Test
    void aDayOffMovesTheSessionAndThoseAfterItOnByAWeek() {
        var plans = outline(3, 2).plans(day -> !day.equals(WEDNESDAY.plusWeeks(2)), number -> "回" + number);

        assertThat(plans)
                .extracting(SessionPlan::heldOn)
                .containsExactly(WEDNESDAY, WEDNESDAY.plusWeeks(3), WEDNESDAY.plusWeeks(5));
        assertThat(plans).extracting(SessionPlan::workshopTitle).containsExactly("回1", "回2", "回3");
    }

    private static Outline outline(int sessions, int weeks) {
        return new Outline(
                WEDNESDAY,
                weeks,
                sessions,
                new Hours(LocalTime.of(13, 30), LocalTime.of(15, 0)),
                new Hours(LocalTime.of(15, 10), LocalTime.of(17, 0)),
                "会議室",
                50);
    }
}
