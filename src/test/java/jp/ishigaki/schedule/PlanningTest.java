package jp.ishigaki.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Today is 1 October 2024. Session 6 is planned for 22 October, taught all day in room 2 by the lecturer. */
@DatabaseTest
class PlanningTest {

    @Autowired
    Programme programme;

    @Autowired
    ScheduleService service;

    @Autowired
    OutlineService outlines;

    @Autowired
    DraftQueries drafts;

    @Autowired
    ReleaseService releases;

    @Autowired
    RecordService records;

    @Autowired
    CohortService cohorts;

    @Autowired
    MembershipService members;

    @Autowired
    CurriculumService curriculum;

    private Programme.World world;
    private UUID laterCohort;
    private UUID sameLecturer;

    @BeforeEach
    void planOneSessionAndASecondCohort() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        plan(world.cohort(), SessionPlans.full(6, "2024-10-22", world.lecturer(), 8));
        laterCohort = programme.as(world.staff(), () -> cohorts.open("第2期", "Second", 2024));
        var address = "lecturer@" + world.cohort() + ".example";
        var first = programme.as(
                world.staff(), () -> members.invite("講師", "こうし", address, Role.LECTURER, world.cohort(), null));
        sameLecturer = programme.as(
                world.staff(), () -> members.invite("講師", "こうし", address, Role.LECTURER, laterCohort, null));
        plan(world.cohort(), taught(7, "2024-10-29", "別館", first));
    }

    private UUID plan(UUID cohort, SessionPlan plan) {
        return programme.as(world.staff(), () -> service.plan(cohort, plan));
    }

    private static SessionPlan taught(int number, String day, String place, UUID lecturer) {
        return new SessionPlan(
                number,
                LocalDate.parse(day),
                SessionPlans.hours("13:00", "15:00"),
                SessionPlans.hours("15:15", "17:15"),
                null,
                "題",
                "",
                place,
                "",
                "",
                45,
                List.of(8),
                Map.of(Block.SEMINAR, List.of(lecturer)),
                false);
    }

    private List<Clash> clashes(UUID cohort, SessionPlan plan) {
        return programme.as(world.staff(), () -> drafts.clashes(null, cohort, plan));
    }

    private static org.assertj.core.api.AbstractListAssert<?, ?, Clash.Kind, ?> kinds(List<Clash> clashes) {
        return assertThat(clashes.stream().map(Clash::kind).toList());
    }

    @Test
    void aPersonTeachingInAnotherCohortAtThatTimeIsAClash() {
        var clashes = clashes(laterCohort, taught(1, "2024-10-29", "本館", sameLecturer));

        kinds(clashes).containsExactly(Clash.Kind.LECTURER);
        assertThat(clashes.getFirst()).isEqualTo(new Clash(Clash.Kind.LECTURER, 7, "令和6年度", "講師"));
        assertThat(clashes(laterCohort, taught(1, "2024-10-30", "本館", sameLecturer)))
                .isEmpty();
    }

    @Test
    void aRoomTakenByAnotherCohortIsAClashAndAnotherRoomOfTheHouseIsNot() {
        var same = SessionPlans.plan(1, "2024-10-29", 8);
        assertThat(clashes(laterCohort, same)).isEmpty();
        kinds(clashes(laterCohort, taught(1, "2024-10-29", "別館", sameLecturer)))
                .containsExactlyInAnyOrder(Clash.Kind.LECTURER, Clash.Kind.ROOM);
    }

    @Test
    void holidaysWeekendsAndThePastAreWarnedOf() {
        kinds(clashes(laterCohort, SessionPlans.plan(1, "2024-10-14", 8))).containsExactly(Clash.Kind.HOLIDAY);
        kinds(clashes(laterCohort, SessionPlans.plan(1, "2024-10-26", 8))).containsExactly(Clash.Kind.WEEKEND);
        kinds(clashes(laterCohort, SessionPlans.plan(1, "2024-09-24", 8))).containsExactly(Clash.Kind.IN_THE_PAST);
    }

    @Test
    void daysOutOfTheOrderOfNumbersAreWarnedOfAndMayBeKept() {
        kinds(clashes(world.cohort(), SessionPlans.plan(8, "2024-10-16", 8)))
                .containsExactly(Clash.Kind.BEFORE_PREVIOUS, Clash.Kind.BEFORE_PREVIOUS);
        kinds(clashes(world.cohort(), SessionPlans.plan(5, "2024-10-23", 8))).containsExactly(Clash.Kind.AFTER_NEXT);
        assertThat(plan(world.cohort(), SessionPlans.plan(8, "2024-10-16", 8))).isNotNull();
    }

    @Test
    void aNumberIsTakenOnceAndLecturersAreOfTheCohort() {
        refused(world.cohort(), SessionPlans.plan(6, "2024-11-05", 8), PlanObjection.NUMBER_TAKEN);
        refused(world.cohort(), SessionPlans.full(8, "2024-11-05", world.alpha(), 8), PlanObjection.NOT_A_LECTURER);
        refused(laterCohort, SessionPlans.full(1, "2024-11-05", world.lecturer(), 8), PlanObjection.NOT_A_LECTURER);
        refused(laterCohort, SessionPlans.plan(1, "2024-11-05", 11), PlanObjection.UNKNOWN_PART);
    }

    private void refused(UUID cohort, SessionPlan plan, PlanObjection objection) {
        assertThatThrownBy(() -> plan(cohort, plan))
                .isInstanceOfSatisfying(
                        PlanRefusedException.class,
                        refused -> assertThat(refused.objections()).containsExactly(objection));
    }

    @Test
    void aSessionThatHasBegunIsNeitherMovedNorCancelled() {
        var held = plan(laterCohort, SessionPlans.plan(1, "2024-09-24", 1));
        programme.as(world.staff(), () -> releases.release(laterCohort, "第1版"));

        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.cancel(held)))
                .isInstanceOf(PlanRefusedException.class);
    }

    @Test
    void thePartsThatNoSessionTeachesAreNamed() {
        assertThat(programme.as(world.staff(), () -> drafts.uncoveredParts(world.cohort())))
                .extracting(UncoveredPart::part)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 9, 10);
    }

    @Test
    void aWholeScheduleIsDraftedAtOnceOnBusinessDaysAndOnlyWhereThereIsNone() {
        var outline = new Outline(
                LocalDate.of(2024, 7, 24),
                2,
                10,
                new Hours(LocalTime.of(13, 30), LocalTime.of(15, 0)),
                new Hours(LocalTime.of(15, 0), LocalTime.of(17, 0)),
                "会議室",
                50);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> outlines.draft(laterCohort, outline)))
                .isInstanceOf(AccessDeniedException.class);

        programme.as(world.staff(), () -> outlines.draft(laterCohort, outline));

        programme.as(world.staff(), () -> {
            assertThat(drafts.uncoveredParts(laterCohort)).isEmpty();
            assertThat(drafts.planned(laterCohort))
                    .hasSize(10)
                    .extracting(session -> session.plan().workshopTitle())
                    .contains("第10回ワークショップ");
            assertThat(outlines.preview(outline)).hasSize(10);
        });
        assertThatThrownBy(() -> programme.as(world.staff(), () -> outlines.draft(laterCohort, outline)))
                .isInstanceOf(StalePlanException.class);
    }

    @Test
    void whatWasHeldIsKeptApartFromThePlanByStaffOrWhoeverTeaches() {
        var held = plan(world.cohort(), SessionPlans.full(5, "2024-09-24", world.lecturer(), 7));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        var record = new SessionRecord("ランサムウェアの例で、3つの対策を選んだ", "", 38);

        programme.as(world.lecturer(), () -> records.keep(held, record));
        assertThat(programme.as(world.alpha(), () -> records.record(held))).contains(record);
        programme.as(world.staff(), () -> records.keep(held, new SessionRecord("別の内容", "", null)));
        assertThat(programme
                        .as(world.beta(), () -> records.record(held))
                        .orElseThrow()
                        .present())
                .isNull();

        for (var other : List.of(world.expert(), world.expert2(), world.alpha())) {
            assertThatThrownBy(() -> programme.as(other, () -> records.keep(held, record)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(programme.as(world.gamma(), () -> records.record(held))).isEmpty();
    }

    @Test
    void nothingIsRecordedOfASessionStillToCome() {
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        var next = programme
                .as(world.staff(), () -> drafts.planned(world.cohort()))
                .getFirst()
                .id();

        assertThatThrownBy(() -> programme.as(world.staff(), () -> records.keep(next, new SessionRecord("まだ", "", 1))))
                .isInstanceOf(NotYetHeldException.class);
    }
}
