package jp.ishigaki.office;

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
import jp.ishigaki.Programme.World;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchService;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Alpha's third visit is on Thursday, 10 October 2024; its people are reminded on the business day before, from nine. */
@DatabaseTest
class ReminderServiceTest {

    private static final String VISIT = "support.VisitReminders";

    @Autowired
    Programme programme;

    @Autowired
    ReminderRun run;

    @Autowired
    ReminderService service;

    @Autowired
    DispatchService dispatches;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    ClosureService closures;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID visit;

    @BeforeEach
    void planAVisit() {
        world = programme.found();
        visit = programme.as(
                world.staff(), () -> dispatches.plan(world.cohort(), world.alphaCompany(), 3, on("2024-10-10")));
    }

    private DispatchPlan on(String day) {
        return new DispatchPlan(
                world.expert(), LocalDate.parse(day), LocalTime.of(13, 30), 120, DispatchMode.VISIT, "", "");
    }

    @Test
    void runTwiceItSendsOnce() {
        run("2024-10-09T08:50");
        assertThat(reminded()).isEmpty();

        run("2024-10-09T09:00");
        run("2024-10-09T09:10");
        run("2024-10-10T09:00");

        assertThat(reminded()).containsExactlyInAnyOrder("alpha", "alpha-exec", "expert");
    }

    @Test
    void afterAStopItMakesUpForWhatIsStillTrue() {
        run("2024-10-10T09:30");

        assertThat(reminded()).containsExactlyInAnyOrder("alpha", "alpha-exec", "expert");
    }

    @Test
    void whatIsNoLongerTrueIsNotSent() {
        run("2024-10-10T13:40");
        assertThat(reminded()).isEmpty();

        programme.as(world.staff(), () -> dispatches.cancel(visit, "都合のため", 1));
        run("2024-10-09T10:00");
        assertThat(reminded()).isEmpty();
    }

    @Test
    void nobodyIsSentToACompanyThatHasWithdrawn() {
        programme.as(world.staff(), () -> enrolments.withdraw(world.cohort(), world.alphaCompany()));
        run("2024-10-09T10:00");

        assertThat(reminded()).isEmpty();
    }

    @Test
    void aVisitPutOffIsRemindedOfAgain() {
        run("2024-10-09T10:00");
        programme.as(world.staff(), () -> dispatches.move(visit, on("2024-10-17"), "", 1));
        run("2024-10-16T10:00");

        assertThat(reminded()).hasSize(6);
    }

    @Test
    void businessDaysAreCountedAndNothingIsSentOnADayOff() {
        programme.as(
                world.staff(),
                () -> closures.close("創立記念日", LocalDate.parse("2024-10-09"), LocalDate.parse("2024-10-09")));
        run("2024-10-08T10:00");
        assertThat(reminded()).hasSize(3);
        programme.as(world.staff(), () -> dispatches.move(visit, on("2024-10-15"), "", 1));
        run("2024-10-14T10:00");
        run("2024-10-11T10:00");

        assertThat(reminded()).hasSize(6);
    }

    @Test
    void staffSetTheRuleAndSeeWhomItWouldWriteToToday() {
        assertThat(preview(-1)).isEmpty();
        assertThat(preview(-7)).extracting(Reminded::name).contains("alpha", "alpha-exec", "expert");
        var rule = new ReminderRule(VISIT, -7, 6, true, 0);
        programme.as(world.staff(), () -> service.set(rule));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.set(rule)))
                .isInstanceOf(StaleReminderException.class);
        run("2024-10-01T06:00");

        assertThat(reminded()).hasSize(3);
        assertThat(preview(-7)).isEmpty();
        programme.as(world.staff(), () -> service.set(new ReminderRule(VISIT, -1, 9, false, 1)));
        run("2024-10-09T10:00");
        assertThat(reminded()).hasSize(3);
    }

    private List<Reminded> preview(int days) {
        return programme.as(world.staff(), () -> service.preview(VISIT, days));
    }

    @Test
    void s08WhoHasNotSignedIsRemindedTwoBusinessDaysBeforeItIsDue() {
        var company = programme.as(
                world.staff(), () -> members.registerCompany("デルタ 株式会社", "でるた", QuotaFrame.SERVICE_OTHER, "", 10));
        programme.as(
                world.staff(),
                () -> members.invite(
                        "delta", "", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company));
        run("2024-10-03T10:00");
        assertThat(of("enrolment.ConsentReminders")).isZero();
        run("2024-10-04T10:00");

        assertThat(of("enrolment.ConsentReminders")).isEqualTo(1);
    }

    private int of(String kind) {
        return letters("office.reminder " + kind + " %").size();
    }

    @Test
    void staffAreToldOfTheirDayOnceAndOnlyThoseWhoWant() {
        run("2024-11-27T08:00");
        run("2024-11-27T12:00");
        assertThat(letters("office.digest %")).containsExactly("staff");

        programme.as(world.staff(), () -> service.wantDigest(false));
        run("2024-11-28T08:00");
        assertThat(letters("office.digest %")).hasSize(1);
    }

    @Test
    void anotherTenantIsToldNothingAndParticipantsSetNothing() {
        var at = at("2024-10-09T10:00");
        TravellingClock.at(at, () -> run.of(world.otherTenant()));

        assertThat(reminded()).isEmpty();
        for (var seat : List.of(world.alpha(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(seat, () -> service.rules()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(programme.<Integer>as(
                            seat,
                            () -> transaction.execute(
                                    status -> db.sql("""
                                            select (select count(*) from dispatch_reminders())
                                                + (select count(*) from consent_reminders())
                                                + (select count(*) from make_up_reminders())
                                            """).query(Integer.class).single())))
                    .isZero();
        }
        assertThat(programme.as(world.staffOther(), () -> service.preview(VISIT, -7)))
                .isEmpty();
    }

    private void run(String moment) {
        TravellingClock.at(at(moment), () -> run.of(world.tenant()));
    }

    private static java.time.Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    private List<String> reminded() {
        return letters("office.reminder " + VISIT + " %");
    }

    /** The first part of the addresses. */
    private List<String> letters(String keys) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select split_part(recipient, '@', 1) from outgoing_mail where key like ?")
                                .param(keys)
                                .query(String.class)
                                .list()));
    }
}
