package jp.ishigaki.schedule;

import static jp.ishigaki.schedule.SessionPlans.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPlanTest {

    private static SessionPlan with(
            Hours seminar, Hours workshop, @Nullable Hours roundTable, String title, String link, int capacity) {
        return new SessionPlan(
                1,
                LocalDate.parse("2024-10-08"),
                seminar,
                workshop,
                roundTable,
                title,
                "",
                "石積会館",
                "",
                link,
                capacity,
                List.of(),
                Map.of(),
                false);
    }

    private static SessionPlan linked(String link) {
        return with(hours("13:00", "15:00"), hours("15:15", "17:15"), null, "題", link, 45);
    }

    @Test
    void aPlanOfBareNecessitiesIsPossible() {
        assertThat(PlanObjection.to(SessionPlans.plan(1, "2024-10-08", 1))).isEmpty();
        assertThat(PlanObjection.to(SessionPlans.full(1, "2024-10-08", UUID.randomUUID(), 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15:00, 13:00, 15:15, 17:15, , , SEMINAR_HOURS",
        "13:00, 13:00, 15:15, 17:15, , , SEMINAR_HOURS",
        "13:00, 15:00, 17:15, 15:15, , , WORKSHOP_HOURS",
        "13:00, 15:00, 14:59, 17:15, , , WORKSHOP_TOO_EARLY",
        "13:00, 15:00, 15:15, 17:15, 18:30, 17:30, ROUND_TABLE_HOURS",
        "13:00, 15:00, 15:15, 17:15, 17:00, 18:30, ROUND_TABLE_TOO_EARLY",
    })
    void hoursHaveToFollowOneAnother(
            String a, String b, String c, String d, @Nullable String e, @Nullable String f, PlanObjection objection) {
        var roundTable = e == null || f == null ? null : hours(e, f);

        assertThat(PlanObjection.to(with(hours(a, b), hours(c, d), roundTable, "題", "", 45)))
                .containsExactly(objection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://meet.example/1", "meet.example", "javascript:alert(1)", "https://", "https://a b"})
    void onlyHttpsIsAnOnlineLink(String link) {
        assertThat(PlanObjection.to(linked(link))).containsExactly(PlanObjection.LINK_NOT_HTTPS);
    }

    @Test
    void anHttpsLinkIsFine() {
        assertThat(PlanObjection.to(linked(" https://meet.example/1?pwd=a "))).isEmpty();
    }

    @Test
    void titleAndSeatsHaveTheirLimits() {
        var hours = hours("13:00", "15:00");
        var later = hours("15:15", "17:15");

        assertThat(PlanObjection.to(with(hours, later, null, "  ", "", 0)))
                .containsExactly(PlanObjection.TITLE_MISSING, PlanObjection.CAPACITY_OUT_OF_RANGE);
        assertThat(PlanObjection.to(with(hours, later, null, "題".repeat(121), "", 10_001)))
                .containsExactly(PlanObjection.TITLE_TOO_LONG, PlanObjection.CAPACITY_OUT_OF_RANGE);
    }
}
