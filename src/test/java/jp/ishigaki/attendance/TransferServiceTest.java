package jp.ishigaki.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions 5 and 6 are for all, on 24 September and 8 October 2024. The seventh, about part 9, is on Wednesday the 16th of
 * October for alpha's track and on Friday the 18th for beta's.
 */
@DatabaseTest
class TransferServiceTest {

    @Autowired
    Seminars seminars;

    @Autowired
    Programme programme;

    @Autowired
    TrackService tracks;

    @Autowired
    ScheduleService service;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    AttendanceService attendance;

    @Autowired
    AttendanceQueries queries;

    @Autowired
    CheckInService checkIns;

    @Autowired
    RoomScreenService screens;

    @Autowired
    AbsenceService absences;

    @Autowired
    MakeUpService makeUps;

    @Autowired
    TransferService transfers;

    @Autowired
    DraftQueries drafts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID wednesday;
    private UUID friday;
    private UUID onWednesday;
    private UUID onFriday;

    @BeforeEach
    void found() {
        world = seminars.found().world();
        wednesday = staff(() -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        friday = staff(() -> tracks.add(world.cohort(), "金曜コース", "Friday track"));
        place(world.alphaCompany(), wednesday);
        place(world.betaCompany(), friday);
        onWednesday = staff(() -> service.plan(
                world.cohort(), SessionPlans.plan(7, "2024-10-16", 9).inTrack(wednesday)));
        onFriday = staff(() -> service.plan(
                world.cohort(), SessionPlans.plan(7, "2024-10-18", 9).inTrack(friday)));
        staff(() -> releases.release(world.cohort(), "第2版"));
    }

    private <T> T staff(Supplier<T> work) {
        return programme.as(world.staff(), work);
    }

    private void place(UUID company, UUID track) {
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(company), track));
    }

    private void excuse() {
        programme.as(world.staff(), () -> attendance.approveAbsence(onWednesday, world.alphaCompany(), "展示会に出るため"));
    }

    private void choose() {
        programme.as(world.alpha(), () -> transfers.choose(onWednesday, world.alphaCompany(), onFriday));
    }

    private CheckIn checkIn(UUID seat) {
        var digits = seminars.as(
                world.staff(),
                "2024-10-18T12:50",
                () -> screens.screen(onFriday).code().orElseThrow().digits());
        return seminars.as(seat, "2024-10-18T12:50", () -> checkIns.checkIn(digits, onFriday));
    }

    @Test
    void theRestOfASessionsCompaniesAreThoseOfItsTrack() {
        assertThat(seminars.as(world.staff(), "2024-10-16T18:00", () -> attendance.markRestPresent(onWednesday)))
                .isEqualTo(1);
        assertThat(staff(() -> queries.record(onWednesday, world.betaCompany())))
                .isEmpty();
    }

    @Test
    void theMatrixExpectsCompaniesAtTheirOwnTrackAlone() {
        assertThat(staff(() -> queries.concerned(world.cohort())))
                .containsEntry(onWednesday, Set.of(world.alphaCompany()))
                .containsEntry(onFriday, Set.of(world.betaCompany()))
                .hasSize(2);
    }

    @Test
    void oneDoesNotCheckInAtAnotherTracksSession() {
        assertThat(checkIn(world.alpha())).isInstanceOf(CheckIn.Closed.class);
        assertThat(checkIn(world.beta())).isInstanceOf(CheckIn.Recorded.class);
    }

    @Test
    void oneIsNotExcusedFromAnotherTracksSession() {
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> absences.ask(onFriday, "都合がつかないため")))
                .isInstanceOf(AbsenceRefusedException.class);
    }

    @Test
    void whatWasMissedIsMadeUpByAttendingTheOtherTrack() {
        excuse();
        choose();

        assertThat(programme.as(world.alpha(), () -> schedule.own(world.cohort())))
                .extracting(SessionRow::id)
                .contains(onFriday);
        assertThat(checkIn(world.alpha())).isInstanceOf(CheckIn.Recorded.class);
        assertThat(programme.as(world.alpha(), () -> queries.partsCovered(world.alphaCompany())))
                .containsExactly(9);
        assertThat(programme.as(world.alpha(), () -> transfers.of(world.alphaCompany())))
                .containsExactly(new Transfer(onWednesday, world.alphaCompany(), onFriday, Transfer.State.ATTENDED));
        assertThat(seminars.as(world.staff(), "2024-10-19T09:00", () -> makeUps.withoutTask(world.cohort())))
                .isEmpty();
    }

    @Test
    void whoeverDoesNotComeToTheOtherTrackEitherIsOpenAgain() {
        excuse();
        choose();

        assertThat(seminars.as(world.staff(), "2024-10-17T09:00", () -> makeUps.withoutTask(world.cohort())))
                .isEmpty();
        assertThat(seminars.as(world.staff(), "2024-10-19T09:00", () -> makeUps.withoutTask(world.cohort())))
                .extracting(MissedSession::session)
                .containsExactly(onWednesday);
        assertThat(seminars.as(world.staff(), "2024-10-19T09:00", () -> transfers.ofCohort(world.cohort())))
                .extracting(Transfer::state)
                .containsExactly(Transfer.State.FAILED);
    }

    @Test
    void onlyWhatWasMissedWithApprovalIsMadeUpElsewhere() {
        assertThatThrownBy(this::choose).isInstanceOf(TransferRefusedException.class);
    }

    @Test
    void whatHasATaskIsNotMadeUpElsewhereToo() {
        excuse();
        seminars.as(
                world.staff(),
                "2024-10-16T18:00",
                () -> makeUps.set(
                        onWednesday, world.alphaCompany(), "第9編の資料", "自社では何を変えますか。", LocalDate.parse("2024-10-30")));

        assertThatThrownBy(this::choose).isInstanceOf(TransferRefusedException.class);
    }

    @Test
    void s21WhatIsMadeUpElsewhereGetsNoTaskUnlessNobodyCame() {
        excuse();
        choose();

        assertThatThrownBy(() -> seminars.as(world.staff(), "2024-10-16T18:00", this::task))
                .isInstanceOf(NotToBeMadeUpException.class);
        assertThatThrownBy(() -> sql(world.staff(), "2024-10-16T18:00", """
                        insert into make_up_task (id, cohort_id, session_id, company_id, material, question, due_on, set_at)
                        select gen_random_uuid(), cohort_id, session_id, company_id, '資料', '問い', '2024-10-30', now()
                        from session_transfer
                        """))
                .hasStackTraceContaining("row-level security");
        assertThat(seminars.as(world.staff(), "2024-10-19T09:00", this::task)).isNotNull();
    }

    private UUID task() {
        return makeUps.set(onWednesday, world.alphaCompany(), "第9編の資料", "自社では何を変えますか。", LocalDate.parse("2024-10-30"));
    }

    private int sql(UUID seat, String moment, String statement) {
        return seminars.as(
                seat,
                moment,
                () -> transaction.execute(status -> db.sql(statement).update()));
    }

    @Test
    void s21WhatAReleaseGivesOtherPartsNoLongerStandsForWhatWasMissed() {
        excuse();
        choose();
        var planned = staff(() -> drafts.session(onFriday));
        programme.as(
                world.staff(),
                () -> service.change(
                        onFriday, SessionPlans.plan(7, "2024-10-18", 10).inTrack(friday), planned.stamp()));
        staff(() -> releases.release(world.cohort(), "第3版"));

        assertThat(programme.as(world.alpha(), () -> transfers.of(world.alphaCompany())))
                .isEmpty();
        assertThat(programme.<Integer>as(
                        world.alpha(),
                        () -> transaction.execute(
                                status -> db.sql("select count(*) from notice where message_key like '%transferEnded'")
                                        .query(Integer.class)
                                        .single())))
                .isEqualTo(1);
    }

    @Test
    void s21TheDatabaseTakesNoOtherSessionThanOneOfAnotherTrackThatTeachesTheSame() {
        var eighth = staff(() -> service.plan(
                world.cohort(), SessionPlans.plan(8, "2024-10-25", 10).inTrack(friday)));
        staff(() -> releases.release(world.cohort(), "第3版"));
        excuse();

        for (var in : List.of(onWednesday, eighth)) {
            assertThatThrownBy(() -> transfer("2024-10-10T09:00", in)).hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> transfer("2024-10-18T18:00", onFriday)).hasStackTraceContaining("row-level security");
        assertThat(transfer("2024-10-10T09:00", onFriday)).isEqualTo(1);
    }

    private int transfer(String moment, UUID in) {
        return sql(world.alpha(), moment, """
                insert into session_transfer (cohort_id, session_id, company_id, in_session_id, chosen_at)
                select cohort_id, session_id, company_id, '%s', acting_moment() from attendance where session_id = '%s'
                """.formatted(in, onWednesday));
    }

    @Test
    void theOtherSessionTeachesTheSameAndIsStillToCome() {
        excuse();

        assertThat(programme.as(world.alpha(), () -> transfers.choices(onWednesday)))
                .extracting(SessionRow::id)
                .containsExactly(onFriday);
        assertThat(seminars.as(world.alpha(), "2024-10-18T18:00", () -> transfers.choices(onWednesday)))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(
                        world.staff(), () -> transfers.choose(onWednesday, world.alphaCompany(), onWednesday)))
                .isInstanceOf(TransferRefusedException.class);
    }

    @Test
    void whoeverWasThereAfterAllIsNotExpectedInTheOtherTrackAnyMore() {
        excuse();
        choose();
        seminars.as(
                world.staff(),
                "2024-10-16T18:00",
                () -> attendance.mark(onWednesday, world.alphaCompany(), AttendanceState.PRESENT, 1));

        assertThat(programme.as(world.alpha(), () -> transfers.of(world.alphaCompany())))
                .isEmpty();
        assertThat(staff(() -> queries.concerned(world.cohort()))).containsEntry(onFriday, Set.of(world.betaCompany()));
    }

    @Test
    void staffChooseTooAndTheChoiceIsTakenBack() {
        excuse();
        programme.as(world.staff(), () -> transfers.choose(onWednesday, world.alphaCompany(), onFriday));
        programme.as(world.alpha(), () -> transfers.withdraw(onWednesday, world.alphaCompany()));

        assertThat(staff(() -> transfers.ofCohort(world.cohort()))).isEmpty();
    }

    @Test
    void anotherCompanyAndAnotherTenantChooseNothingAndSeeNothing() {
        excuse();
        choose();

        assertThatThrownBy(
                        () -> programme.as(world.beta(), () -> transfers.withdraw(onWednesday, world.alphaCompany())))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(world.beta(), () -> transfers.of(world.alphaCompany())))
                .isEmpty();
        assertThat(programme.as(world.expert2(), () -> transfers.of(world.alphaCompany())))
                .isEmpty();
        assertThat(programme.as(world.staffOther(), () -> transfers.ofCohort(world.cohort())))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(
                        world.alphaExec(), () -> transfers.choose(onWednesday, world.alphaCompany(), onFriday)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aChangeOfTrackKeepsTheRecordOfWhatWasHeld() {
        seminars.as(world.staff(), "2024-10-16T18:00", () -> attendance.markRestPresent(onWednesday));
        seminars.as(world.staff(), "2024-10-17T09:00", () -> {
            tracks.place(world.cohort(), List.of(world.alphaCompany()), friday);
            return friday;
        });

        assertThat(staff(() -> queries.record(onWednesday, world.alphaCompany())))
                .map(AttendanceRecord::state)
                .contains(AttendanceState.PRESENT);
        assertThat(staff(() -> queries.concerned(world.cohort())))
                .containsEntry(onWednesday, Set.of(world.alphaCompany()))
                .containsEntry(onFriday, Set.of(world.alphaCompany(), world.betaCompany()));
    }

    /** The one question of a whole cohort and the many of single companies have one answer. */
    @Test
    void theMatrixExpectsWhomEachSessionConcerns() {
        excuse();
        choose();
        seminars.as(world.staff(), "2024-10-17T09:00", () -> {
            tracks.place(world.cohort(), List.of(world.betaCompany()), wednesday);
            tracks.place(world.cohort(), List.of(world.alphaCompany()), null);
            return wednesday;
        });
        var asked = staff(() -> transaction.execute(
                status -> db.sql("""
                        select s.id || ' ' || m.company_id from session s
                        join membership m on m.cohort_id = s.cohort_id and m.role = 'PARTICIPANT'
                        where s.cohort_id = ? and s.track_id is not null
                          and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)
                        """).param(world.cohort()).query(String.class).list()));

        assertThat(staff(() -> queries.concerned(world.cohort())).entrySet().stream()
                        .flatMap(each -> each.getValue().stream().map(company -> each.getKey() + " " + company)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void ofWhomThereIsNoRecordIsCountedForTheCompaniesThatASessionConcerns() {
        excuse();
        choose();
        var fifth = numbered(5);
        seminars.as(
                world.staff(),
                "2024-10-17T09:00",
                () -> attendance.mark(fifth, world.alphaCompany(), AttendanceState.PRESENT, 0));

        var unmarked = staff(() -> transaction.execute(
                status -> db.sql("""
                        select s.number || ' ' || s.held_on || ' ' || u.missing
                        from unmarked_attendance(?, timestamp '2024-10-18 17:15') u join session s on s.id = u.session_id
                        order by s.held_on
                        """).param(world.cohort()).query(String.class).list()));
        assertThat(unmarked).containsExactly("5 2024-09-24 1", "6 2024-10-08 2", "7 2024-10-18 2");
        var elsewhere = programme.as(
                world.staffOther(),
                () -> transaction.execute(status -> db.sql(
                                "select session_id from unmarked_attendance(null, timestamp '2024-10-18 17:15')")
                        .query(UUID.class)
                        .list()));
        assertThat(elsewhere).isEmpty();
    }

    private UUID numbered(int number) {
        return staff(() -> schedule.sessions(world.cohort())).stream()
                .filter(session -> session.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
