package jp.ishigaki.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.NotYetHeldException;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is 1 October 2024: the fifth session has been held, the sixth is to come. */
@DatabaseTest
class AttendanceServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    AttendanceService service;

    @Autowired
    AttendanceQueries attendance;

    @Autowired
    MakeUpService makeUps;

    @Autowired
    AbsenceService absences;

    @Autowired
    MembershipService members;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID fifth;
    private UUID sixth;

    @BeforeEach
    void holdASession() {
        var held = seminars.found();
        world = held.world();
        fifth = held.fifth();
        sixth = held.sixth();
    }

    @Test
    void s21OnlyTheApprovedAbsenceOfFortyIsMadeUpAndThenCoversItsPart() {
        var companies = fortyCompanies();
        service(() -> service.mark(fifth, companies.get(0), AttendanceState.ABSENT));
        service(() -> service.approveAbsence(fifth, companies.get(1), "警備の欠員への対応のため"));
        assertThat(programme.as(world.staff(), () -> service.markRestPresent(fifth)))
                .isEqualTo(38);

        var counts = new HashMap<AttendanceState, Integer>();
        programme
                .as(world.staff(), () -> attendance.records(world.cohort()))
                .forEach(record -> counts.merge(record.state(), 1, Integer::sum));
        assertThat(counts)
                .isEqualTo(java.util.Map.of(
                        AttendanceState.PRESENT, 38, AttendanceState.APPROVED_ABSENCE, 1, AttendanceState.ABSENT, 1));

        assertThatThrownBy(() -> setTask(companies.get(0))).isInstanceOf(NotToBeMadeUpException.class);
        assertThatThrownBy(() -> setTask(companies.get(2))).isInstanceOf(NotToBeMadeUpException.class);
        var task = setTask(world.alphaCompany());
        assertThat(companies.get(1)).isEqualTo(world.alphaCompany());
        assertThat(covered(world.alphaCompany())).isEmpty();

        assertThatThrownBy(() -> service(() -> makeUps.accept(task))).isInstanceOf(NotToBeMadeUpException.class);
        programme.as(world.alpha(), () -> makeUps.answer(task, "手順書の見直しを月に一度にしました。"));
        service(() -> makeUps.giveBack(task, "誰が見直すかも書いてください。"));
        assertThatThrownBy(() -> service(() -> makeUps.accept(task))).isInstanceOf(NotToBeMadeUpException.class);
        programme.as(world.alpha(), () -> makeUps.answer(task, "総務の担当者が月に一度見直します。"));
        service(() -> makeUps.accept(task));

        assertThat(covered(world.alphaCompany())).containsExactly(7);
        assertThat(programme.as(world.alpha(), () -> makeUps.ofCompany(world.alphaCompany())))
                .extracting(MakeUpTask::state)
                .containsExactly(MakeUpTask.State.DONE);
    }

    /** Beta, alpha, and thirty-eight more. */
    private List<UUID> fortyCompanies() {
        var companies = new java.util.ArrayList<>(List.of(world.betaCompany(), world.alphaCompany()));
        for (int i = 0; i < 38; i++) {
            var name = "企業" + i;
            companies.add(programme.as(world.staff(), () -> {
                var company = members.registerCompany(name, "", QuotaFrame.SERVICE_OTHER, "", 10);
                members.invite(name, "", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
                return company;
            }));
        }
        return companies;
    }

    private UUID setTask(UUID company) {
        return programme.as(
                world.staff(),
                () -> makeUps.set(fifth, company, "第7編の資料と録画なしの要約", "自社では何を変えますか。", LocalDate.parse("2024-10-15")));
    }

    @Test
    void s21AProxyIsRejectedUnlessStaffRecordAReason() {
        assertThatThrownBy(() -> service(
                        () -> service.markProxy(fifth, world.alphaCompany(), AttendanceState.PRESENT, "工場長 石田", "  ")))
                .isInstanceOf(ProxyRefusedException.class);
        assertThatThrownBy(() -> service(() ->
                        service.markProxy(fifth, world.alphaCompany(), AttendanceState.ABSENT, "工場長 石田", "出張のため")))
                .isInstanceOf(ProxyRefusedException.class);

        service(() -> service.markProxy(fifth, world.alphaCompany(), AttendanceState.PRESENT, "工場長 石田", "出張のため"));

        assertThat(programme.as(world.alpha(), () -> attendance.recordsOf(world.alphaCompany())))
                .extracting(AttendanceRecord::proxyName, AttendanceRecord::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("工場長 石田", "出張のため"));
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsNotOverwritten() {
        var first = mark(AttendanceState.PRESENT, 0);
        assertThat(first).isEqualTo(1);
        assertThat(mark(AttendanceState.LATE, first)).isEqualTo(2);

        assertThatThrownBy(() -> mark(AttendanceState.ABSENT, first))
                .isInstanceOfSatisfying(
                        StaleAttendanceException.class,
                        stale -> assertThat(stale.present())
                                .map(AttendanceRecord::state)
                                .contains(AttendanceState.LATE));
        assertThatThrownBy(() -> mark(AttendanceState.ABSENT, 0)).isInstanceOf(StaleAttendanceException.class);

        service(() -> service.erase(fifth, world.alphaCompany(), 2));
        assertThat(mark(AttendanceState.PRESENT, 0)).isEqualTo(1);
    }

    private int mark(AttendanceState state, int seen) {
        return programme.as(world.staff(), () -> service.mark(fifth, world.alphaCompany(), state, seen));
    }

    @Test
    void theRestIsPresentAndWhatIsOnRecordStays() {
        mark(AttendanceState.ABSENT, 0);

        assertThat(programme.as(world.staff(), () -> service.markRestPresent(fifth)))
                .isEqualTo(1);
        assertThat(programme.as(world.staff(), () -> service.markRestPresent(fifth)))
                .isZero();
        assertThat(covered(world.alphaCompany())).isEmpty();
        assertThat(covered(world.betaCompany())).containsExactly(7);
    }

    /** Kept with the session, so that the office's day need not count. */
    @Test
    void theSessionKeepsTheNumberOfItsRecords() {
        mark(AttendanceState.ABSENT, 0);
        service(() -> service.mark(fifth, world.betaCompany(), AttendanceState.PRESENT));
        mark(AttendanceState.LATE, 1);
        assertThat(recordsOf(fifth)).isEqualTo(2);
        assertThat(recordsOf(sixth)).isZero();

        service(() -> service.erase(fifth, world.alphaCompany(), 2));
        assertThat(recordsOf(fifth)).isOne();
    }

    private int recordsOf(UUID session) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("select records from session where id = ?")
                        .param(session)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void everyChangeIsOnTheAuditTrail() {
        mark(AttendanceState.PRESENT, 0);
        mark(AttendanceState.LATE, 1);
        service(() -> service.erase(fifth, world.alphaCompany(), 2));

        var trail = programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql(
                                "select action || ' ' || subject from audit_entry where subject like ? order by at, action desc")
                        .param(fifth + " " + world.alphaCompany() + "%")
                        .query(String.class)
                        .list()));

        assertThat(trail)
                .containsExactlyInAnyOrder(
                        "attendance.marked " + fifth + " " + world.alphaCompany() + " PRESENT",
                        "attendance.marked " + fifth + " " + world.alphaCompany() + " LATE",
                        "attendance.erased " + fifth + " " + world.alphaCompany());
    }

    @Test
    void onlyStaffMark() {
        for (var member : List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(
                            member, () -> service.mark(fifth, world.alphaCompany(), AttendanceState.PRESENT)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void nobodyIsMarkedAtASessionStillToComeExceptAsExcused() {
        assertThatThrownBy(() -> service(() -> service.mark(sixth, world.alphaCompany(), AttendanceState.PRESENT, 0)))
                .isInstanceOf(NotYetHeldException.class);
        assertThatThrownBy(() -> service(() -> service.mark(sixth, world.alphaCompany(), AttendanceState.ABSENT)))
                .isInstanceOf(NotYetHeldException.class);
        assertThatThrownBy(() -> service(() -> service.markRestPresent(sixth))).isInstanceOf(NotYetHeldException.class);

        service(() -> service.mark(sixth, world.alphaCompany(), AttendanceState.APPROVED_ABSENCE, 0));
    }

    @Test
    void aCompanyAsksToBeExcusedAndStaffApprove() {
        var asked = programme.as(world.alpha(), () -> absences.ask(sixth, "棚卸しの日のため"));
        assertThatThrownBy(() -> programme.as(world.alphaExec(), () -> absences.ask(sixth, "二度目")))
                .isInstanceOf(AbsenceRefusedException.class);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> absences.ask(fifth, "過ぎた回")))
                .isInstanceOf(AbsenceRefusedException.class);
        assertThat(programme.as(world.beta(), () -> absences.ofCompany(world.alphaCompany())))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(world.beta(), () -> absences.withdraw(asked)))
                .isInstanceOf(MissingException.class);

        assertThat(programme.as(world.staff(), () -> absences.undecided(world.cohort())))
                .extracting(AbsenceRow::reason)
                .containsExactly("棚卸しの日のため");
        service(() -> absences.approve(asked));

        assertThat(programme.as(world.alpha(), () -> attendance.recordsOf(world.alphaCompany())))
                .extracting(AttendanceRecord::state, AttendanceRecord::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AttendanceState.APPROVED_ABSENCE, "棚卸しの日のため"));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> absences.withdraw(asked)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void aDeclinedAbsenceSaysWhyAndRecordsNothing() {
        var asked = programme.as(world.alpha(), () -> absences.ask(sixth, "都合"));
        service(() -> absences.decline(asked, "理由をもう少し詳しく教えてください。"));

        assertThat(programme.as(world.alpha(), () -> absences.ofCompany(world.alphaCompany())))
                .extracting(AbsenceRow::state, AbsenceRow::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(AbsenceRow.State.DECLINED, "理由をもう少し詳しく教えてください。"));
        assertThat(programme.as(world.alpha(), () -> attendance.recordsOf(world.alphaCompany())))
                .isEmpty();
    }

    @Test
    void aCompanyOutsideTheCohortIsNotMarked() {
        assertThatThrownBy(() -> service(() -> service.mark(fifth, world.gammaCompany(), AttendanceState.PRESENT)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void anAbsenceCoversNothingUntilItIsMadeUp() {
        service(() -> service.mark(fifth, world.alphaCompany(), AttendanceState.ABSENT));
        assertThatThrownBy(() -> service(() -> service.mark(fifth, world.alphaCompany(), AttendanceState.MADE_UP)))
                .isInstanceOf(NotToBeMadeUpException.class);
        service(() -> service.mark(fifth, world.alphaCompany(), AttendanceState.APPROVED_ABSENCE));
        assertThat(covered(world.alphaCompany())).isEmpty();

        service(() -> service.mark(fifth, world.alphaCompany(), AttendanceState.MADE_UP));
        assertThat(covered(world.alphaCompany())).containsExactly(7);
    }

    @Test
    void onlyTheCompanyItsExpertAndStaffReadItsAttendanceAndItsTasks() {
        service(() -> service.approveAbsence(fifth, world.alphaCompany(), "体調不良のため"));
        var task = setTask(world.alphaCompany());

        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(programme.as(reader, () -> attendance.recordsOf(world.alphaCompany())))
                    .hasSize(1);
            assertThat(programme.as(reader, () -> makeUps.ofCompany(world.alphaCompany())))
                    .hasSize(1);
        }
        for (var other : List.of(world.beta(), world.expert2(), world.lecturer(), world.staffOther(), world.gamma())) {
            assertThat(programme.as(other, () -> attendance.recordsOf(world.alphaCompany())))
                    .isEmpty();
            assertThat(programme.as(other, () -> attendance.records(world.cohort())))
                    .isEmpty();
            assertThat(programme.as(other, () -> makeUps.ofCompany(world.alphaCompany())))
                    .isEmpty();
        }
        assertThatThrownBy(() -> programme.as(world.beta(), () -> makeUps.answer(task, "答え")))
                .isInstanceOf(MissingException.class);
    }

    private java.util.SortedSet<Integer> covered(UUID company) {
        return programme.as(world.staff(), () -> attendance.partsCovered(company));
    }

    private void service(Runnable work) {
        programme.as(world.staff(), work);
    }
}
