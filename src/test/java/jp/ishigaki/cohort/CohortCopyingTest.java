package jp.ishigaki.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.PlannedSession;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CohortCopyingTest {

    private static final List<LocalDate> TUESDAYS = Stream.of(
                    "2025-07-22 2025-08-05 2025-08-19 2025-09-09 2025-09-30 2025-10-07 2025-10-21 2025-11-18 2025-12-16 2026-01-20"
                            .split(" "))
            .map(LocalDate::parse)
            .toList();

    @Autowired
    Programme programme;

    @Autowired
    ModelYear year;

    @Autowired
    CohortService service;

    @Autowired
    CohortCopying copying;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    ClosureService closures;

    @Autowired
    DraftQueries drafts;

    @Autowired
    ScheduleQueries schedule;

    private Programme.World world;

    @BeforeEach
    void lastYearHadTenSessions() {
        world = programme.found();
        year.plan(world.staff(), world.cohort());
        programme.as(world.staff(), () -> service.reserve(world.cohort(), Map.of(QuotaFrame.SERVICE_OTHER, 20)));
    }

    @Test
    void s02_theProposalSkipsHolidaysAndClosuresAndSaysWhy() {
        assertThat(propose("2025-07-22", DayOfWeek.TUESDAY).days())
                .extracting(ProposedDay::day)
                .containsExactlyElementsOf(TUESDAYS);
        assertThat(propose("2025-07-22", DayOfWeek.TUESDAY).days().get(4).skipped())
                .extracting(skipped -> skipped.off().name())
                .containsExactly("秋分の日");

        programme.as(
                world.staff(),
                () -> closures.close("改装", LocalDate.parse("2025-08-19"), LocalDate.parse("2025-08-20")));
        var moved = propose("2025-07-22", DayOfWeek.TUESDAY).days().get(2);
        assertThat(moved.day()).isEqualTo("2025-08-26");
        assertThat(moved.skipped()).extracting(skipped -> skipped.off().name()).containsExactly("改装");
    }

    @Test
    void s02_theNameFollowsTheYear() {
        assertThat(propose("2025-07-22", DayOfWeek.TUESDAY).name()).isEqualTo("令和7年度");
        assertThat(propose("2025-07-22", DayOfWeek.TUESDAY).nameEn()).isEqualTo("R7");
        assertThat(propose("2026-02-03", DayOfWeek.TUESDAY).fiscalYear()).isEqualTo(2025);
        assertThat(CohortCopying.renamed("Fiscal year 2024, term 1", 2024, 2025))
                .isEqualTo("Fiscal year 2025, term 1");
    }

    @Test
    void s02_aCopyKeepsSessionsPartsAndSeatsAndNobodyIsInIt() {
        var copy = copy(world.staff(), world.cohort(), TUESDAYS);

        var details = programme.as(world.staff(), () -> cohorts.details(copy)).orElseThrow();
        assertThat(details.state()).isEqualTo(CohortState.DRAFT);
        assertThat(details.companies()).isZero();
        assertThat(details.plan().seats()).containsExactlyEntriesOf(Map.of(QuotaFrame.SERVICE_OTHER, 20));
        assertThat(details.plan().sessionWeekday()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(details.plan().applicationsCloseAt()).isNull();
        assertThat(programme
                        .as(world.staff(), () -> cohorts.companies(copy, null, 9))
                        .items())
                .isEmpty();
        assertThat(programme.as(world.staff(), () -> cohorts.experts(copy))).isEmpty();

        var model = programme.as(world.staff(), () -> schedule.sessions(world.cohort()));
        var copied = programme.as(world.staff(), () -> drafts.planned(copy)).stream()
                .map(PlannedSession::plan)
                .toList();
        assertThat(copied).extracting(SessionPlan::heldOn).containsExactlyElementsOf(TUESDAYS);
        assertThat(copied)
                .extracting(SessionPlan::number, SessionPlan::parts, SessionPlan::workshopTitle)
                .containsExactlyElementsOf(model.stream()
                        .map(session -> org.assertj.core.api.Assertions.tuple(
                                session.number(), session.parts(), session.workshopTitle()))
                        .toList());
        assertThat(programme.as(world.staff(), () -> schedule.sessions(copy)))
                .as("nobody is told before staff release the plan")
                .isEmpty();
        assertThat(programme.as(world.alpha(), () -> schedule.sessions(copy))).isEmpty();
    }

    @Test
    void s02_daysAreCompleteAndInOrder() {
        assertThatThrownBy(() -> copy(world.staff(), world.cohort(), TUESDAYS.subList(0, 9)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> copy(world.staff(), world.cohort(), TUESDAYS.reversed()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherTenantsCohortIsNoModel() {
        assertThatThrownBy(() -> programme.as(
                        world.staffOther(),
                        () -> copying.propose(world.cohort(), LocalDate.parse("2025-07-22"), DayOfWeek.TUESDAY)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> copy(world.staffOther(), world.cohort(), List.of()))
                .isInstanceOf(MissingException.class);
    }

    private CopyProposal propose(String start, DayOfWeek weekday) {
        return programme.as(world.staff(), () -> copying.propose(world.cohort(), LocalDate.parse(start), weekday));
    }

    private UUID copy(UUID staff, UUID model, List<LocalDate> dates) {
        return programme.as(staff, () -> copying.copy(model, "令和7年度", "R7", 2025, dates));
    }
}
