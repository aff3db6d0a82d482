package jp.ishigaki.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.DayOff.Kind;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BusinessCalendarTest {

    @Autowired
    Programme programme;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    ClosureService closures;

    private Programme.World world;
    private UUID summer;

    @BeforeEach
    void closeInSummerAndAtNewYear() {
        world = programme.found();
        programme.as(world.staff(), () -> {
            summer = closures.close("夏季休業", day("2024-08-13"), day("2024-08-15"));
            closures.close("年末年始休業", day("2024-12-30"), day("2025-01-03"));
        });
    }

    @Test
    void s04_aFridaysThreeBusinessDaysEndOnWednesday() {
        assertThat(threeDaysAfter("2024-06-21")).isEqualTo("2024-06-26");
    }

    @Test
    void s04_theHolidayAndTheClosureInAugustAreSkipped() {
        assertThat(threeDaysAfter("2024-08-09")).isEqualTo("2024-08-20");
    }

    @Test
    void s04_noDaysAreTheDayItself() {
        assertThat(programme.as(world.staff(), () -> calendar.plus(day("2024-08-13"), 0)))
                .isEqualTo("2024-08-13");
        assertThat(programme.as(world.staff(), () -> calendar.plus(day("2024-12-27"), 1)))
                .isEqualTo("2025-01-06");
    }

    @Test
    void daysOffAreNamedAndAHolidayComesBeforeAClosure() {
        var off = programme.as(world.alpha(), () -> calendar.daysOff(day("2024-08-11"), day("2025-01-02")));

        assertThat(off.firstKey()).isEqualTo("2024-08-11");
        assertThat(off)
                .containsEntry(day("2024-08-12"), new DayOff(Kind.HOLIDAY, "休日"))
                .containsEntry(day("2024-08-13"), new DayOff(Kind.CLOSURE, "夏季休業"))
                .containsEntry(day("2025-01-01"), new DayOff(Kind.HOLIDAY, "元日"))
                .containsEntry(day("2025-01-02"), new DayOff(Kind.CLOSURE, "年末年始休業"))
                .doesNotContainKeys(day("2024-08-16"), day("2024-08-17"));
    }

    @Test
    void aClosureIsChangedAndTakenBack() {
        programme.as(world.staff(), () -> closures.change(summer, "お盆休み", day("2024-08-14"), day("2024-08-14")));
        assertThat(isOpen("2024-08-13")).isTrue();
        assertThat(isOpen("2024-08-14")).isFalse();

        programme.as(world.staff(), () -> closures.open(summer));
        assertThat(isOpen("2024-08-14")).isTrue();
        assertThat(isOpen("2024-08-17")).as("a Saturday").isFalse();
    }

    @Test
    void anOfficeClosesForItselfAlone() {
        assertThat(programme.as(world.staffOther(), () -> calendar.isBusinessDay(day("2024-08-13"))))
                .isTrue();
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> closures.open(summer)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> closures.open(summer)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private LocalDate threeDaysAfter(String from) {
        return programme.as(world.staff(), () -> calendar.plus(day(from), 3));
    }

    private boolean isOpen(String day) {
        return programme.as(world.staff(), () -> calendar.isBusinessDay(day(day)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
