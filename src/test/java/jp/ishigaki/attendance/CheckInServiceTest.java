package jp.ishigaki.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The sixth session is on 8 October 2024: its seminar begins at 13:00 and its workshop ends at 17:15. */
@DatabaseTest
class CheckInServiceTest {

    private static final String AT_THE_DOOR = "2024-10-08T12:50:00";

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    CheckInService checkIns;

    @Autowired
    RoomScreenService screens;

    @Autowired
    AttendanceQueries attendance;

    @Autowired
    AttendanceService service;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID sixth;

    @BeforeEach
    void planASession() {
        var held = seminars.found();
        world = held.world();
        sixth = held.sixth();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-10-08T12:30:00, PRESENT",
        "2024-10-08T13:00:00, PRESENT",
        "2024-10-08T13:10:00, PRESENT",
        "2024-10-08T13:10:01, LATE",
        "2024-10-08T17:15:00, LATE",
    })
    void theWindowIsOpenFromHalfAnHourBeforeToTheEndOfTheWorkshop(String moment, AttendanceState state) {
        assertThat(checkIn(world.alpha(), moment, codeAt(moment)))
                .isInstanceOfSatisfying(
                        CheckIn.Recorded.class,
                        recorded -> assertThat(recorded)
                                .extracting(CheckIn.Recorded::state, CheckIn.Recorded::before)
                                .containsExactly(state, false));
        assertThat(recordsOfAlpha())
                .extracting(AttendanceRecord::state, AttendanceRecord::checkedIn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(state, true));
    }

    @ParameterizedTest
    @CsvSource({"2024-10-08T12:29:59", "2024-10-08T17:15:01", "2024-10-01T13:00:00"})
    void outsideTheWindowThereIsNoCodeAndTheRightOneIsRefused(String moment) {
        var digits = codeAt(AT_THE_DOOR);

        assertThat(seminars.as(world.staff(), moment, () -> screens.screen(sixth))
                        .code())
                .isEmpty();
        assertThat(checkIn(world.alpha(), moment, digits)).isInstanceOf(CheckIn.Closed.class);
        assertThat(recordsOfAlpha()).isEmpty();
    }

    @Test
    void aFutureSessionIsRefusedAndSaysWhenItOpens() {
        assertThat(seminars.as(world.alpha(), "2024-10-01T13:00:00", () -> checkIns.checkIn("123456", sixth)))
                .isEqualTo(new CheckIn.Closed(Optional.of(Seminars.tokyo("2024-10-08T12:30:00"))));
        assertThat(checkIn(world.alpha(), "2024-10-09T13:00:00", "123456"))
                .isEqualTo(new CheckIn.Closed(Optional.empty()));
    }

    @Test
    void aScreenshotIsUselessAMinuteLater() {
        var digits = codeAt("2024-10-08T12:50:00");

        assertThat(checkIn(world.alpha(), "2024-10-08T12:51:00", digits)).isInstanceOf(CheckIn.WrongCode.class);
        assertThat(checkIn(world.alpha(), "2024-10-08T12:50:59", digits)).isInstanceOf(CheckIn.Recorded.class);
    }

    @Test
    void theDigitsMayBeWideOrInGroups() {
        var digits = codeAt(AT_THE_DOOR);
        var wide = digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .reduce("", String::concat);

        assertThat(checkIn(world.alpha(), AT_THE_DOOR, wide.substring(0, 3) + " " + wide.substring(3)))
                .isInstanceOf(CheckIn.Recorded.class);
    }

    @Test
    void whateverIsPressedItIsRecordedOnce() {
        var digits = codeAt(AT_THE_DOOR);
        checkIn(world.alpha(), AT_THE_DOOR, digits);

        for (var again : List.of(digits, "000000", "")) {
            assertThat(checkIn(world.alpha(), "2024-10-08T13:30:00", again))
                    .isInstanceOfSatisfying(
                            CheckIn.Recorded.class,
                            recorded -> assertThat(recorded)
                                    .extracting(CheckIn.Recorded::state, CheckIn.Recorded::before)
                                    .containsExactly(AttendanceState.PRESENT, true));
        }
        assertThat(recordsOfAlpha()).hasSize(1);
    }

    @Test
    void whatStaffRecordedStays() {
        seminars.as(world.staff(), "2024-10-08T13:30:00", () -> {
            service.mark(sixth, world.alphaCompany(), AttendanceState.ABSENT);
            return true;
        });
        var moment = "2024-10-08T13:40:00";

        assertThat(checkIn(world.alpha(), moment, codeAt(moment)))
                .isInstanceOfSatisfying(
                        CheckIn.Recorded.class,
                        recorded -> assertThat(recorded.state()).isEqualTo(AttendanceState.ABSENT));
    }

    @Test
    void theSixthWrongCodeWithinAMinuteWaits() {
        var digits = codeAt(AT_THE_DOOR);
        var wrong = digits.equals("000000") ? "000001" : "000000";
        for (int left = 4; left >= 0; left--) {
            assertThat(checkIn(world.alpha(), AT_THE_DOOR, wrong)).isEqualTo(new CheckIn.WrongCode(left));
        }

        assertThat(checkIn(world.alpha(), "2024-10-08T12:50:20", digits))
                .isEqualTo(new CheckIn.Wait(Duration.ofSeconds(40)));
        assertThat(checkIn(world.beta(), "2024-10-08T12:50:20", digits)).isInstanceOf(CheckIn.Recorded.class);
        var later = "2024-10-08T12:51:00";
        assertThat(checkIn(world.alpha(), later, codeAt(later))).isInstanceOf(CheckIn.Recorded.class);
    }

    @Test
    void anotherProgrammesCodeAndSessionAreOfNoUse() {
        var digits = codeAt(AT_THE_DOOR);

        assertThat(checkIn(world.gamma(), AT_THE_DOOR, digits)).isInstanceOf(CheckIn.Closed.class);
        assertThat(seminars.as(world.gamma(), AT_THE_DOOR, () -> checkIns.checkIn(digits, sixth)))
                .isInstanceOf(CheckIn.Closed.class);
        assertThatThrownBy(() -> seminars.as(world.staffOther(), AT_THE_DOOR, () -> screens.screen(sixth)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void onlyParticipantsCheckInAndOnlyWhoStandsInTheRoomShowsTheCode() {
        var digits = codeAt(AT_THE_DOOR);
        for (var member : List.of(world.alphaExec(), world.expert(), world.lecturer(), world.staff())) {
            assertThatThrownBy(() -> checkIn(member, AT_THE_DOOR, digits)).isInstanceOf(AccessDeniedException.class);
        }
        for (var member : List.of(world.alpha(), world.alphaExec())) {
            assertThatThrownBy(() -> seminars.as(member, AT_THE_DOOR, () -> screens.screen(sixth)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(seminars.as(world.lecturer(), AT_THE_DOOR, () -> screens.screen(sixth))
                        .code())
                .map(RoomScreen.Code::digits)
                .contains(digits);
    }

    @Test
    void inSqlAParticipantRecordsNothingButTheOwnPresenceWithinTheWindow() {
        var inTime = Seminars.tokyo(AT_THE_DOOR);
        assertThat(inserted(world.alphaCompany(), "PRESENT", inTime)).isTrue();
        for (var attempt : List.<Callable<Boolean>>of(
                () -> inserted(world.betaCompany(), "PRESENT", inTime),
                () -> inserted(world.alphaCompany(), "MADE_UP", inTime),
                () -> inserted(world.alphaCompany(), "PRESENT", Seminars.tokyo("2024-10-08T12:29:59")),
                () -> inserted(world.alphaCompany(), "LATE", Seminars.tokyo("2024-10-08T17:15:01")))) {
            assertThatThrownBy(attempt::call).isInstanceOf(DataAccessException.class);
        }
    }

    private boolean inserted(UUID company, String state, Instant at) {
        return programme.as(
                world.alpha(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return db.sql("""
                            insert into attendance (cohort_id, session_id, company_id, state, checked_in, marked_at)
                            values (?, ?, ?, ?, true, ?)
                            """)
                                    .params(world.cohort(), sixth, company, state, Timestamp.from(at))
                                    .update()
                            == 1;
                }));
    }

    @Test
    void fourHundredCheckInsWithinAMinuteAreAllRecordedAndNoneTwice() throws Exception {
        var seats = new ArrayList<UUID>();
        for (int i = 0; i < 400; i++) {
            seats.add(seat(i));
        }
        var digits = codeAt(AT_THE_DOOR);
        var presses = new ArrayList<Callable<CheckIn>>();
        for (var seat : seats) {
            presses.add(() -> checkIn(seat, AT_THE_DOOR, digits));
            presses.add(() -> checkIn(seat, AT_THE_DOOR, digits));
        }

        var begun = System.nanoTime();
        var firsts = 0;
        try (var people = Executors.newFixedThreadPool(64)) {
            for (var answer : people.invokeAll(presses)) {
                firsts += ((CheckIn.Recorded) answer.get()).before() ? 0 : 1;
            }
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
        assertThat(firsts).isEqualTo(400);
        assertThat(programme.as(world.staff(), () -> attendance.records(world.cohort())))
                .hasSize(400)
                .extracting(AttendanceRecord::version)
                .containsOnly(1);
    }

    private UUID seat(int number) {
        var name = "企業" + number;
        var company =
                programme.as(world.staff(), () -> members.registerCompany(name, "", QuotaFrame.SERVICE_OTHER, "", 10));
        var seat = programme.seat(
                world.staff(), name, UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), List.of(company), "事務局の書庫"));
        return seat;
    }

    private String codeAt(String moment) {
        return seminars.as(world.staff(), moment, () -> screens.screen(sixth))
                .code()
                .orElseThrow()
                .digits();
    }

    private CheckIn checkIn(UUID seat, String moment, String digits) {
        return seminars.as(seat, moment, () -> checkIns.checkIn(digits, null));
    }

    private List<AttendanceRecord> recordsOfAlpha() {
        return programme.as(world.staff(), () -> attendance.recordsOf(world.alphaCompany()));
    }
}
