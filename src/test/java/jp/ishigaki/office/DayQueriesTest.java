package jp.ishigaki.office;

import static jp.ishigaki.enrolment.Recruiting.at;
import static jp.ishigaki.enrolment.Recruiting.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.enrolment.IndustryClass;
import jp.ishigaki.enrolment.Recruiting;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.support.WindowService;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.tenancy.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Tuesday, 1 October 2024, unless a test says otherwise. */
@DatabaseTest
@Import(Recruiting.class)
class DayQueriesTest {

    @Autowired
    Programme programme;

    @Autowired
    WindowService windows;

    @Autowired
    Recruiting recruiting;

    @Autowired
    DayQueries queries;

    @Autowired
    DayService service;

    @Autowired
    ClosureService closures;

    @Autowired
    MembershipService members;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    CommunityService community;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TrackService tracks;

    @Autowired
    TrackQueries ofCohort;

    private Programme.World world;

    @BeforeEach
    void found() {
        world = programme.found();
        // Experts do not visit these cohorts, so the day says nothing of it.
        programme.as(world.staff(), () -> windows.setWithoutVisits(world.cohort(), true));
        programme.as(world.staffOther(), () -> windows.setWithoutVisits(world.otherCohort(), true));
    }

    @Test
    void s04_theOldestCallBackLeadsAndItsLatenessIsCountedInBusinessDays() {
        var cohort = recruiting.open(world.staff());
        recruiting.apply(cohort, "2024-06-21T10:00", IndustryClass.MANUFACTURING);
        recruiting.apply(cohort, "2024-06-20T10:00", IndustryClass.MANUFACTURING);

        var monday = on("2024-07-01T09:00", cohort);

        assertThat(monday.entries())
                .extracting(entry -> entry.item().due())
                .containsExactly(LocalDate.parse("2024-06-25"), LocalDate.parse("2024-06-26"));
        assertThat(monday.entries()).extracting(DueEntry::businessDays).containsExactly(4, 3);
        assertThat(monday.overdue()).hasSize(2);
        assertThat(on("2024-06-26T09:00", cohort).on(LocalDate.parse("2024-06-26")))
                .hasSize(1);
    }

    @Test
    void s04_aHolidayAndAClosureMoveTheDayAndAreNamed() {
        var cohort = recruiting.open(world.staff(), Instant.parse("2024-08-30T15:00:00Z"));
        programme.as(
                world.staff(),
                () -> closures.close("夏季休業", LocalDate.parse("2024-08-13"), LocalDate.parse("2024-08-15")));
        recruiting.apply(cohort, "2024-08-09T10:00", IndustryClass.MANUFACTURING);

        var entry = on("2024-08-16T09:00", cohort).entries().getFirst();

        assertThat(entry.item().due()).isEqualTo("2024-08-20");
        assertThat(entry.businessDays()).isEqualTo(2);
        assertThat(entry.skipped().keySet().stream().map(LocalDate::toString))
                .containsExactly("2024-08-12", "2024-08-13", "2024-08-14", "2024-08-15");
        assertThat(entry.skipped().values().stream().map(off -> off.name()).distinct())
                .containsExactly("休日", "夏季休業");
    }

    @Test
    void s07_anOfferWaitsForItsAnswerAndALateWishToDeclineForTheStaff() {
        var cohort = recruiting.open(world.staff());
        var receipt = recruiting.apply(cohort, "2024-06-21T10:00", IndustryClass.MANUFACTURING);
        var application = recruiting.id(world.staff(), receipt);
        sql("""
                update application set state = 'OFFERED', rank = 1, called_at = ?, offered_at = ?, respond_by = ?
                where id = ?
                """, time("2024-06-24T10:00"), time("2024-07-01T10:00"), time("2024-07-04T00:00"), application);
        assertThat(kinds(on("2024-07-01T12:00", cohort))).containsExactly("enrolment.OffersDue.unanswered 2024-07-03");

        sql("update application set decline_asked_at = ? where id = ?", time("2024-07-05T10:00"), application);
        assertThat(kinds(on("2024-07-05T12:00", cohort))).containsExactly("enrolment.OffersDue.declined 2024-07-08");
    }

    @Test
    void consentsThatAreMissingAreCounted() {
        programme.as(world.staff(), () -> {
            var company = members.registerCompany("デルタ", "でるた", QuotaFrame.SERVICE_OTHER, "サービス業", 5);
            return members.invite(
                    "三宅", "みやけ", "delta@" + company + ".example", Role.PARTICIPANT, world.cohort(), company);
        });

        var item = only("enrolment.ConsentsDue", today());

        assertThat(item.due()).isEqualTo("2024-10-08");
        assertThat(item.facts()).contains(0);
    }

    @Test
    void aDraftNearItsDayIsToBeReleased() {
        plan(6, "2024-10-09", 8);
        plan(7, "2024-12-10", 9);

        assertThat(only("schedule.DraftsDue", today()).due()).isEqualTo("2024-10-02");

        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        assertThat(kinds(today())).noneMatch(kind -> kind.startsWith("schedule.DraftsDue"));
    }

    @Test
    void aSessionOfTodaySaysWhatItLacksAndIsMarkedAsHeld() {
        at("2024-09-20T10:00", () -> {
            plan(6, "2024-10-01", 8);
            programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        });

        var morning = on("2024-10-01T09:00", world.cohort());
        assertThat(kinds(morning))
                .containsExactlyInAnyOrder(
                        "schedule.SessionsDue.held 2024-10-01",
                        "schedule.SessionsDue.place 2024-10-01",
                        "schedule.SessionsDue.lecturers 2024-10-01",
                        "schedule.SessionsDue.textbook 2024-10-01",
                        "material.MaterialsDue 2024-09-26",
                        "grouping.GroupingsDue.none 2024-09-27");

        var held = only("schedule.SessionsDue.held", morning);
        programme.as(world.staff(), () -> service.markDone(held));
        programme.as(world.staff(), () -> service.markDone(held));
        assertThat(on("2024-10-01T09:00", world.cohort()).entries()).hasSize(5);

        programme.as(world.staff(), () -> service.reopen(held));
        assertThat(on("2024-10-01T09:00", world.cohort()).entries()).hasSize(6);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.reopen(held)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void attendanceIsDueOnTheBusinessDayAfterASession() {
        at("2024-09-20T10:00", () -> {
            plan(6, "2024-09-27", 8);
            programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        });

        var item = only("attendance.AttendanceDue", on("2024-10-01T09:00", world.cohort()));

        assertThat(item.due()).isEqualTo("2024-09-30");
        assertThat(item.facts()).contains(2);
    }

    @Test
    void s23_aQuestionIsOverdueAfterThreeBusinessDaysWithoutAnAnswer() {
        var question = at("2024-09-20T10:00", () -> ask("控えの頻度"));
        at("2024-09-30T10:00", () -> ask("鍵の管理"));

        // 21 to 23 September: a weekend and the substitute for the autumnal equinox.
        assertThat(kinds(today())).contains("desk.DeskDue.unheld 2024-09-26", "desk.DeskDue.unheld 2024-10-03");
        assertThat(today().overdue()).singleElement().satisfies(entry -> {
            assertThat(entry.businessDays()).isEqualTo(3);
            assertThat(entry.skipped()).containsOnlyKeys(LocalDate.parse("2024-09-23"));
            assertThat(entry.item().path()).isEqualTo("question/" + question);
        });

        programme.as(world.expert(), () -> community.answer(question, "毎晩です。"));
        assertThat(today().overdue()).isEmpty();
    }

    @Test
    void aLetterThatFailedWaitsUnlessOneCohortIsAskedFor() {
        acting.asJob(
                world.tenant(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                db.sql("""
                        update outgoing_mail set state = 'FAILED', ended_at = ?
                        where id = (select id from outgoing_mail limit 1)
                        """).param(time("2024-09-30T10:00")).update()));

        assertThat(only("office.MailsDue.failed", today()).due()).isEqualTo("2024-09-30");
        assertThat(kinds(on("2024-10-01T10:00", world.cohort()))).noneMatch(kind -> kind.startsWith("office.MailsDue"));
    }

    @Test
    void companiesInNoTrackAreNamedBeforeTheFirstSessionOfATrack() {
        programme.as(world.staff(), () -> {
            curriculum.load();
            var track = tracks.add(world.cohort(), "水曜コース", "Wednesday track");
            tracks.place(world.cohort(), List.of(world.alphaCompany()), track);
            schedule.plan(world.cohort(), SessionPlans.plan(6, "2024-10-09", 8).inTrack(track));
            releases.release(world.cohort(), "第1版");
        });

        var item = only("schedule.TracksDue", today());
        assertThat(item.due()).isEqualTo("2024-10-02");
        assertThat(item.facts()).startsWith(1);

        programme.as(
                world.staff(),
                () -> tracks.place(
                        world.cohort(),
                        List.of(world.betaCompany()),
                        ofCohort.tracks(world.cohort()).getFirst().id()));
        assertThat(kinds(today())).noneMatch(kind -> kind.startsWith("schedule.TracksDue"));
    }

    @Test
    void anInvitationIsAskedAfterEachWeekUntilItIsTakenUp() {
        assertThat(kinds(today())).noneMatch(kind -> kind.startsWith("identity.InvitationsDue"));

        var afterAWeek = on("2024-10-08T23:00", world.cohort());
        assertThat(kinds(afterAWeek)).containsExactly("identity.InvitationsDue 2024-10-08");
        assertThat(afterAWeek.entries().getFirst().item().facts()).endsWith(6);

        programme.as(
                world.staff(),
                () -> service.markDone(afterAWeek.entries().getFirst().item()));
        assertThat(on("2024-10-09T09:00", world.cohort()).entries()).isEmpty();
        assertThat(on("2024-10-16T09:00", world.cohort()).entries()).hasSize(1);
    }

    @Test
    void thatADayIsOverIsSaidOnlyOfWhatHasNoPlaceOfItsOwn() {
        at("2024-09-24T10:00", () -> ask("控えの頻度"));
        var question = only("desk.DeskDue.unheld", today());

        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.markDone(question)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherTenantsStaffSeesNothingAndNobodyElseMayAsk() {
        at("2024-09-24T10:00", () -> ask("控えの頻度"));
        plan(6, "2024-10-09", 8);

        assertThat(programme.as(world.staffOther(), () -> queries.today(null)).entries())
                .isEmpty();
        assertThat(programme
                        .as(world.staffOther(), () -> queries.today(world.cohort()))
                        .entries())
                .isEmpty();
        for (var seat : List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(seat, () -> queries.today(null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void tenCohortsTakeAsManyQueriesAsOne() {
        plan(6, "2024-10-09", 8);
        at("2024-09-24T10:00", () -> ask("控えの頻度"));
        var one = statements();
        for (int each = 0; each < 9; each++) {
            recruiting.apply(recruiting.open(world.staff()), "2024-06-21T10:00", IndustryClass.MANUFACTURING);
        }

        assertThat(today().entries()).hasSizeGreaterThanOrEqualTo(11);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return Statements.during(this::today);
    }

    private Today today() {
        return programme.as(world.staff(), () -> queries.today(null));
    }

    private Today on(String moment, UUID cohort) {
        return at(moment, () -> programme.as(world.staff(), () -> queries.today(cohort)));
    }

    private static List<String> kinds(Today today) {
        return today.entries().stream()
                .map(DueEntry::item)
                .map(item -> item.kind() + " " + item.due())
                .toList();
    }

    private static DueItem only(String kind, Today today) {
        var found = today.entries().stream()
                .map(DueEntry::item)
                .filter(item -> item.kind().equals(kind))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private UUID plan(int number, String heldOn, Integer... parts) {
        programme.as(world.staff(), () -> curriculum.load());
        return programme.as(
                world.staff(), () -> schedule.plan(world.cohort(), SessionPlans.plan(number, heldOn, parts)));
    }

    private UUID ask(String title) {
        return programme.as(world.alpha(), () -> community.ask(new NewQuestion(title, "本文です。", null, null, List.of())));
    }

    private void sql(String statement, Object... params) {
        programme.as(
                world.staff(),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status ->
                                db.sql(statement).params(Arrays.asList(params)).update()));
    }

    private static Timestamp time(String tokyo) {
        return Timestamp.from(moment(tokyo));
    }
}
