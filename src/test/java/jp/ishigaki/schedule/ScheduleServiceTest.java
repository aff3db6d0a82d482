package jp.ishigaki.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Today is 1 October 2024; sessions 5, 6 and 7 are on 24 September, 8 and 22 October. */
@DatabaseTest
class ScheduleServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    ScheduleService service;

    @Autowired
    ReleaseService releases;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    CurriculumService curriculum;

    private Programme.World world;
    private UUID fifth;
    private UUID sixth;

    @BeforeEach
    void planThreeSessions() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        fifth = plan(5, "2024-09-24", 7);
        sixth = plan(6, "2024-10-08", 8);
        plan(7, "2024-10-22", 8, 9);
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
    }

    private UUID plan(int number, String heldOn, Integer... parts) {
        return programme.as(
                world.staff(), () -> service.plan(world.cohort(), SessionPlans.plan(number, heldOn, parts)));
    }

    @Test
    void everybodyInTheCohortSeesTheSessionsInOrderWithTheirParts() {
        for (var member : List.of(world.alpha(), world.beta(), world.expert2(), world.lecturer(), world.staff())) {
            var seen = programme.as(member, () -> schedule.sessions(world.cohort()));
            assertThat(seen).extracting(SessionRow::number).containsExactly(5, 6, 7);
            assertThat(seen.getLast().parts()).containsExactly(8, 9);
            assertThat(seen.getFirst().workshopTo()).isEqualTo(LocalTime.of(17, 15));
        }
    }

    @Test
    void anotherTenantSeesNoSessionAndMovesNone() {
        assertThat(programme.as(world.staffOther(), () -> schedule.sessions(world.cohort())))
                .isEmpty();
        assertThat(programme.as(world.gamma(), () -> schedule.session(sixth))).isEmpty();
        assertThatThrownBy(() ->
                        programme.as(world.staffOther(), () -> service.postpone(sixth, LocalDate.parse("2024-10-15"))))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theNextSessionIsTheFirstThatIsNotOverYet() {
        assertThat(nextAt("2024-10-01T09:00")).isEqualTo(6);
        assertThat(nextAt("2024-10-08T17:14")).isEqualTo(6);
        assertThat(nextAt("2024-10-08T17:15")).isEqualTo(7);
        TravellingClock.at(
                tokyo("2024-10-22T17:15"),
                () -> assertThat(programme.as(world.alpha(), () -> schedule.next(world.cohort())))
                        .isEmpty());
    }

    private int nextAt(String moment) {
        var number = new int[1];
        TravellingClock.at(
                tokyo(moment),
                () -> number[0] = programme.as(
                        world.alpha(),
                        () -> schedule.next(world.cohort()).orElseThrow().number()));
        return number[0];
    }

    private static java.time.Instant tokyo(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-08, SAME_DAY",
        "2024-09-30, IN_THE_PAST",
        "2024-10-22, DAY_TAKEN",
        "2024-10-23, AFTER_NEXT",
    })
    void aSessionIsNotMovedToADayThatBreaksTheOrder(LocalDate to, PostponementObjection why) {
        assertThat(programme.as(world.staff(), () -> service.objection(sixth, to)))
                .contains(why);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.postpone(sixth, to)))
                .isInstanceOfSatisfying(
                        PostponementRefusedException.class,
                        refused -> assertThat(refused.objection()).isEqualTo(why));
        assertThat(dayOfSixth()).isEqualTo("2024-10-08");
    }

    @Test
    void aSessionIsNotMovedBeforeThePreviousOne() {
        var seventh = programme
                .as(world.staff(), () -> schedule.sessions(world.cohort()))
                .getLast()
                .id();

        assertThat(programme.as(world.staff(), () -> service.objection(seventh, LocalDate.parse("2024-10-07"))))
                .contains(PostponementObjection.BEFORE_PREVIOUS);
        assertThat(programme.as(world.staff(), () -> service.objection(seventh, LocalDate.parse("2024-10-08"))))
                .contains(PostponementObjection.DAY_TAKEN);
        assertThat(programme.as(world.staff(), () -> service.objection(seventh, LocalDate.parse("2024-10-09"))))
                .isEmpty();
    }

    @Test
    void aSessionThatHasBegunStays() {
        assertThat(programme.as(world.staff(), () -> service.objection(fifth, LocalDate.parse("2024-10-02"))))
                .contains(PostponementObjection.ALREADY_HELD);
    }

    @ParameterizedTest
    @CsvSource({"2024-10-01", "2024-10-15", "2024-10-21"})
    void aSessionMovesToAnyDayBetweenItsNeighbours(LocalDate to) {
        programme.as(world.staff(), () -> service.postpone(sixth, to));

        assertThat(dayOfSixth()).isEqualTo(to);
    }

    private LocalDate dayOfSixth() {
        return programme
                .as(world.alpha(), () -> schedule.session(sixth))
                .orElseThrow()
                .heldOn();
    }

    @Test
    void onlyStaffPlanAndMove() {
        for (var member : List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(member, () -> service.postpone(sixth, LocalDate.parse("2024-10-15"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
