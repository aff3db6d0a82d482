package jp.ishigaki.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.office.DayQueries;
import jp.ishigaki.office.DueEntry;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.schedule.feed.FeedReader;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.support.DispatchRefusedException.Why;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Tuesday, 1 October 2024: of the windows of fiscal year 2024, the second and the third are open. */
@DatabaseTest
class DispatchServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    DispatchService service;

    @Autowired
    DispatchQueries queries;

    @Autowired
    WindowService windows;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    CohortService cohorts;

    @Autowired
    ClosureService closures;

    @Autowired
    CohortCopying copying;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    TrackService tracks;

    @Autowired
    DayQueries days;

    @Autowired
    FeedReader feed;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    @Test
    void s31TheThirdVisitLiesWithinItsWindowWhichTheRefusalNames() {
        assertThatThrownBy(() -> plan(world.alphaCompany(), 3, "2024-09-14", "10:00"))
                .isInstanceOfSatisfying(DispatchRefusedException.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Why.OUTSIDE_WINDOW);
                    assertThat(refused.window().orElseThrow().firstDay()).isEqualTo("2024-09-15");
                    assertThat(refused.window().orElseThrow().lastDay()).isEqualTo("2024-12-15");
                });
        assertThatThrownBy(() -> plan(world.alphaCompany(), 3, "2024-12-16", "10:00"))
                .isInstanceOf(DispatchRefusedException.class);

        var first = plan(world.alphaCompany(), 3, "2024-09-15", "10:00");
        staff(() -> service.move(first, at("2024-12-15", "10:00"), "", 1));

        assertThat(read(world.staff(), first).heldOn()).isEqualTo("2024-12-15");
        assertThatThrownBy(() ->
                        sql(world.staff(), "update dispatch set held_on = '2024-12-16' where id = '" + first + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("window");
    }

    @Test
    void s31OfFortyCompaniesTheListShowsWhoHasNoThirdVisitTwoWeeksBeforeItsWindowEnds() {
        var companies = fortyCompanies();
        for (int i = 0; i < 37; i++) {
            var day = LocalDate.parse("2024-10-02").plusDays(i).toString();
            plan(companies.get(i), 3, day, "10:00");
        }
        var late = new DispatchFilter(world.cohort(), DispatchShown.LATE, 3);
        var undated = new DispatchFilter(world.cohort(), DispatchShown.NOT_PLANNED, 3);

        assertThat(on("2024-11-30T09:00", () -> queries.companies(undated, null, 50))
                        .items())
                .hasSize(3);
        assertThat(on(
                        "2024-12-01T09:00",
                        () -> queries.companies(undated, null, 2).next()))
                .isNotNull();
        assertThat(on("2024-12-01T09:00", () -> days.today(world.cohort())).entries())
                .extracting(DueEntry::item)
                .filteredOn(item -> item.kind().equals("support.DispatchesDue.undated")
                        && item.facts().getFirst().equals(3))
                .extracting(DueItem::due, item -> item.facts().getLast())
                .containsExactly(tuple(LocalDate.parse("2024-12-01"), 3));
        reportAll();
        assertThat(on("2024-11-30T09:00", () -> queries.companies(late, null, 50))
                        .items())
                .isEmpty();
        assertThat(on("2024-12-01T09:00", () -> queries.companies(late, null, 50))
                        .items())
                .extracting(CompanyDispatches::company)
                .containsExactlyInAnyOrderElementsOf(companies.subList(37, 40));
        assertThat(on("2024-12-01T09:00", () -> queries.counts(world.cohort())).get(2))
                .isEqualTo(new WindowCount(3, 3, 0, 37, 3));
    }

    private void reportAll() {
        on("2024-11-29T09:00", () -> {
            queries.companies(new DispatchFilter(world.cohort(), DispatchShown.ALL, 0), null, 50).items().stream()
                    .flatMap(company -> company.dispatches().stream())
                    .forEach(visit -> service.report(visit.id(), EndState.REACHED, "計画を見直しました。", "", 0));
            return true;
        });
    }

    @Test
    void s31TwoOverlappingVisitsOfOneExpertAreRefusedAndTheOtherIsNamed() {
        programme.as(world.staff(), () -> members.assign(world.expert(), world.betaCompany()));
        var first = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");

        assertThatThrownBy(() -> plan(world.betaCompany(), 3, "2024-10-09", "14:59"))
                .isInstanceOfSatisfying(DispatchRefusedException.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Why.EXPERT_BUSY);
                    assertThat(refused.with().orElseThrow().id()).isEqualTo(first);
                });
        var second = plan(world.betaCompany(), 3, "2024-10-09", "15:00");

        assertThatThrownBy(
                        () -> sql(world.staff(), "update dispatch set starts_at = '14:30' where id = '" + second + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("elsewhere");
        staff(() -> service.cancel(first, "工場の都合のため", 1));
        staff(() -> service.move(second, at("2024-10-09", "13:00"), "", 1));
        assertThat(read(world.staff(), second).startsAt()).isEqualTo("13:00");
    }

    @Test
    void s31HowItIsHeldIsRecordedAndItTakesTwoHoursUnlessToldOtherwise() {
        var plan = new DispatchPlan(
                world.expert(),
                LocalDate.parse("2024-10-09"),
                LocalTime.parse("13:30"),
                DispatchPlan.USUAL_MINUTES,
                DispatchMode.ONLINE,
                "",
                "https://meet.example/abc");
        var id = programme.as(world.staff(), () -> service.plan(world.cohort(), world.alphaCompany(), 2, plan));

        var visit = read(world.alpha(), id);
        assertThat(visit.mode()).isEqualTo(DispatchMode.ONLINE);
        assertThat(visit.link()).isEqualTo("https://meet.example/abc");
        assertThat(visit.endsAt()).isEqualTo("15:30");
        assertThat(visit.expertName()).isEqualTo("expert");
    }

    @Test
    void aCompanyHasEachVisitOnceUntilItIsCalledOff() {
        var first = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");
        assertThatThrownBy(() -> plan(world.alphaCompany(), 3, "2024-10-10", "13:00"))
                .isInstanceOfSatisfying(
                        DispatchRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.ALREADY_PLANNED));
        staff(() -> service.cancel(first, "日を改めるため", 1));

        assertThat(plan(world.alphaCompany(), 3, "2024-10-10", "13:00")).isNotNull();
        assertThatThrownBy(() -> staff(() -> service.move(first, at("2024-10-11", "13:00"), "", 2)))
                .isInstanceOf(DispatchRefusedException.class);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var id = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");
        staff(() -> service.move(id, at("2024-10-10", "13:00"), "", 1));

        assertThatThrownBy(() -> staff(() -> service.move(id, at("2024-10-11", "13:00"), "", 1)))
                .isInstanceOf(StaleDispatchException.class);
        assertThatThrownBy(() -> staff(() -> service.cancel(id, "都合のため", 1)))
                .isInstanceOf(StaleDispatchException.class);
    }

    @Test
    void anExpertPlansTheOwnVisitsToCompaniesInTheOwnCareAndNoOthers() {
        var id = programme.as(
                world.expert(), () -> service.plan(world.cohort(), world.alphaCompany(), 3, at("2024-10-09", "13:00")));

        assertThat(read(world.alpha(), id).expert()).isEqualTo(world.expert());
        assertThatThrownBy(() -> programme.as(
                        world.expert(),
                        () -> service.plan(world.cohort(), world.betaCompany(), 3, at("2024-10-10", "13:00"))))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.expert2(), () -> service.cancel(id, "都合", 1)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.cancel(id, "都合", 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plan(world.betaCompany(), 3, "2024-10-10", "13:00"))
                .isInstanceOfSatisfying(
                        DispatchRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.NOT_ASSIGNED));
    }

    @Test
    void theVisitsStillToComeOfACompanyThatLeavesAreCalledOffAndTheExpertIsTold() {
        var past = plan(world.alphaCompany(), 2, "2024-09-20", "13:00");
        var next = plan(world.alphaCompany(), 3, "2024-10-17", "13:00");

        on("2024-10-01T10:00:00", () -> {
            enrolments.withdraw(world.cohort(), world.alphaCompany());
            return true;
        });

        assertThat(read(world.staff(), past).state()).isEqualTo(DispatchState.PLANNED);
        assertThat(read(world.staff(), next).state()).isEqualTo(DispatchState.CANCELLED);
        assertThat(letters()).contains("support.cancelled expert");
    }

    @Test
    void nobodyOutsideTheCompanyItsExpertAndTheStaffSeesAnything() {
        var id = plan(world.alphaCompany(), 2, "2024-09-20", "13:00");
        programme.as(world.expert(), () -> service.report(id, EndState.PARTLY, "台帳を見ました。", "", 0));

        for (var seat : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(count(seat, "dispatch")).isEqualTo(1);
            assertThat(count(seat, "dispatch_report")).isEqualTo(1);
        }
        for (var seat : List.of(world.beta(), world.expert2(), world.lecturer(), world.staffOther(), world.gamma())) {
            assertThat(count(seat, "dispatch")).isZero();
            assertThat(count(seat, "dispatch_report")).isZero();
            assertThat(count(seat, "dispatch_recipients('" + id + "')")).isZero();
        }
        assertThat(count(world.alpha(), "dispatch_recipients('" + id + "')")).isZero();
        assertThatThrownBy(() -> read(world.beta(), id)).isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> read(world.lecturer(), id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void companyAndExpertAreWrittenToWhenADateIsSetMovedAndCalledOff() {
        var id = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");
        staff(() -> service.move(id, at("2024-10-10", "13:00"), "工場の点検のため", 1));
        staff(() -> service.cancel(id, "事業所の移転のため", 2));

        assertThat(letters())
                .containsExactlyInAnyOrder(
                        "support.planned alpha",
                        "support.planned alpha-exec",
                        "support.planned expert",
                        "support.moved alpha",
                        "support.moved alpha-exec",
                        "support.moved expert",
                        "support.cancelled alpha",
                        "support.cancelled alpha-exec",
                        "support.cancelled expert");
        assertThat(count(world.alpha(), "notice")).isEqualTo(3);
    }

    @Test
    void anExpertHasNothingToDoWithVisitsToTheCompanyInAnotherCohort() {
        var later = programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2024));
        var seat = programme.as(
                world.staff(),
                () -> members.invite("別の専門家", "", UUID.randomUUID() + "@example.org", Role.EXPERT, later, null));
        programme.as(
                world.staff(),
                () -> members.invite(
                        "担当", "", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, later, world.alphaCompany()));
        staff(() -> enrolments.confirmOnPaper(later, List.of(world.alphaCompany()), "書庫"));
        staff(() -> members.assign(seat, world.alphaCompany()));
        var there = new DispatchPlan(
                seat, LocalDate.parse("2024-09-17"), LocalTime.parse("10:00"), 120, DispatchMode.VISIT, "", "");
        var id = programme.as(world.staff(), () -> service.plan(later, world.alphaCompany(), 3, there));
        staff(() -> service.report(id, EndState.REACHED, "済み", "", 0));

        assertThat(count(seat, "dispatch where id = '" + id + "'")).isOne();
        assertThat(count(seat, "dispatch_report where dispatch_id = '" + id + "'"))
                .isOne();
        assertThat(count(world.expert(), "dispatch where id = '" + id + "'")).isZero();
        assertThat(count(world.expert(), "dispatch_report where dispatch_id = '" + id + "'"))
                .isZero();
        assertThat(count(world.expert(), "dispatch_recipients('" + id + "')")).isZero();
        assertThatThrownBy(() -> read(world.expert(), id)).isInstanceOf(MissingException.class);
        assertThat(count(world.alpha(), "dispatch where id = '" + id + "'")).isOne();
    }

    @Test
    void ofARunningCohortWhoseVisitsNobodyHasThoughtOfStaffAreToldOnceUntilTheySayThereAreNone() {
        assertThat(unthought("2024-07-20T09:00")).isEmpty();
        assertThat(unthought("2024-08-01T09:00"))
                .extracting(DueItem::facts, DueItem::due)
                .containsExactly(tuple(List.of(2), LocalDate.parse("2024-08-01")));

        staff(() -> windows.setWithoutVisits(world.cohort(), true));
        assertThat(unthought("2024-08-01T09:00")).isEmpty();
        staff(() -> windows.setWithoutVisits(world.cohort(), false));
        plan(world.alphaCompany(), 3, "2024-10-09", "10:00");

        assertThat(unthought("2024-08-01T09:00")).isEmpty();
        assertThatThrownBy(() -> programme.as(world.expert(), () -> windows.setWithoutVisits(world.cohort(), true)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<DueItem> unthought(String moment) {
        return on(moment, () -> days.today(world.cohort())).entries().stream()
                .map(DueEntry::item)
                .filter(item -> item.kind().equals("support.DispatchesDue.unthought"))
                .toList();
    }

    @Test
    void anExpertWhoseVisitAnotherMakesIsToldSo() {
        programme.as(world.staff(), () -> members.assign(world.expert2(), world.alphaCompany()));
        var id = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");
        var other = new DispatchPlan(
                world.expert2(),
                LocalDate.parse("2024-10-09"),
                LocalTime.parse("13:00"),
                DispatchPlan.USUAL_MINUTES,
                DispatchMode.VISIT,
                "",
                "");
        staff(() -> service.move(id, other, "", 1));

        assertThat(letters())
                .filteredOn(letter -> !letter.startsWith("support.planned"))
                .containsExactlyInAnyOrder(
                        "support.moved alpha",
                        "support.moved alpha-exec",
                        "support.moved expert2",
                        "support.reassigned expert");
    }

    @Test
    void theExpertsLetterDoesNotCallTheCompanyTheExpertsOwn() {
        plan(world.alphaCompany(), 3, "2024-10-09", "13:00");

        assertThat(programme.<List<String>>as(
                        world.staff(),
                        () -> transaction.execute(
                                status -> db.sql("""
                                select split_part(recipient, '@', 1) from outgoing_mail
                                where template = 'support.planned' and body like '%貴社%'
                                """).query(String.class).list())))
                .containsExactlyInAnyOrder("alpha", "alpha-exec");
    }

    /** Template and the first part of the address. */
    private List<String> letters() {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("""
                                select template || ' ' || split_part(recipient, '@', 1) from outgoing_mail
                                where template like 'support.%'
                                """).query(String.class).list()));
    }

    @Test
    void aReportIsMissedThreeBusinessDaysAfterTheVisitAndReadByTheCompany() {
        var id = plan(world.alphaCompany(), 2, "2024-09-26", "13:00");

        assertThat(dueReports("2024-10-01T09:00")).containsExactly(LocalDate.parse("2024-10-01"));
        assertThat(on(
                                "2024-10-02T09:00",
                                () -> queries.companies(
                                        new DispatchFilter(world.cohort(), DispatchShown.LATE, 2), null, 50))
                        .items())
                .extracting(CompanyDispatches::company)
                .contains(world.alphaCompany());
        programme.as(world.expert(), () -> service.report(id, EndState.PARTLY, "計画の案をつくりました。", "担当を決める", 0));

        assertThat(dueReports("2024-10-01T09:00")).isEmpty();
        assertThat(read(world.alpha(), id).state()).isEqualTo(DispatchState.HELD);
        var report = programme.as(world.alpha(), () -> queries.report(id)).orElseThrow();
        assertThat(report.endState()).isEqualTo(EndState.PARTLY);
        assertThat(report.nextStep()).isEqualTo("担当を決める");
        assertThatThrownBy(
                        () -> programme.as(world.expert(), () -> service.report(id, EndState.REACHED, "書き直し", "", 0)))
                .isInstanceOf(StaleDispatchException.class);
        programme.as(world.expert(), () -> service.report(id, EndState.REACHED, "計画をつくりました。", "", 1));
        assertThat(programme
                        .as(world.alpha(), () -> queries.report(id))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    private List<LocalDate> dueReports(String moment) {
        return on(moment, () -> days.today(world.cohort())).entries().stream()
                .map(DueEntry::item)
                .filter(item -> item.kind().equals("support.DispatchesDue.unreported"))
                .map(DueItem::due)
                .toList();
    }

    @Test
    void nothingIsReportedBeforeItHappened() {
        var id = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");

        assertThatThrownBy(() -> staff(() -> service.report(id, EndState.REACHED, "済み", "", 0)))
                .isInstanceOfSatisfying(
                        DispatchRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(Why.NOT_YET_HELD));
    }

    @Test
    void aDayOffIsWarnedOfAndKept() {
        staff(() -> closures.close("創立記念日", LocalDate.parse("2024-10-16"), LocalDate.parse("2024-10-16")));

        assertThat(warnings(world.alphaCompany(), at("2024-10-16", "13:00")))
                .containsExactly(new DispatchWarning(DispatchWarning.Kind.CLOSURE, "創立記念日"));
        assertThat(warnings(world.alphaCompany(), at("2024-10-14", "13:00")))
                .extracting(DispatchWarning::kind)
                .containsExactly(DispatchWarning.Kind.HOLIDAY);
        assertThat(plan(world.alphaCompany(), 3, "2024-10-16", "13:00")).isNotNull();
    }

    @Test
    void aSessionIsWarnedOfUnlessItIsForAnotherTrack() {
        programme.as(world.staff(), () -> curriculum.load());
        var wednesday = programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        var friday = programme.as(world.staff(), () -> tracks.add(world.cohort(), "金曜コース", "Friday track"));
        staff(() -> tracks.place(world.cohort(), List.of(world.alphaCompany()), wednesday));
        staff(() -> tracks.place(world.cohort(), List.of(world.betaCompany()), friday));
        staff(() -> schedule.plan(
                world.cohort(), SessionPlans.plan(6, "2024-10-09", 8).inTrack(wednesday)));
        staff(() -> schedule.plan(world.cohort(), SessionPlans.plan(7, "2024-10-22", 9)));
        staff(() -> releases.release(world.cohort(), "第1版"));

        var sixth = new DispatchWarning(DispatchWarning.Kind.SESSION, "6");
        assertThat(warnings(world.alphaCompany(), at("2024-10-09", "14:00"))).containsExactly(sixth);
        assertThat(warnings(world.betaCompany(), at("2024-10-09", "14:00"))).isEmpty();
        assertThat(warnings(world.betaCompany(), at("2024-10-22", "14:00"))).hasSize(1);
        assertThat(programme.as(
                        world.expert(),
                        () -> service.warnings(world.cohort(), world.alphaCompany(), at("2024-10-09", "14:00"))))
                .containsExactly(sixth);
    }

    private List<DispatchWarning> warnings(UUID company, DispatchPlan plan) {
        return programme.as(world.staff(), () -> service.warnings(world.cohort(), company, plan));
    }

    @Test
    void theVisitIsInTheCalendarsOfCompanyAndExpertUnderOneUidWithRisingSequence() {
        var id = plan(world.alphaCompany(), 3, "2024-10-09", "13:00");
        var uid = "UID:dispatch-" + id + "@ishigaki";

        assertThat(calendar(world.alpha())).contains(uid, "SEQUENCE:0", "DTSTART;TZID=Asia/Tokyo:20241009T130000");
        staff(() -> service.move(id, at("2024-10-10", "13:00"), "", 1));
        assertThat(calendar(world.expert())).contains(uid, "SEQUENCE:1", "DTSTART;TZID=Asia/Tokyo:20241010T130000");
        staff(() -> service.cancel(id, "都合のため", 2));
        assertThat(calendar(world.alpha())).contains(uid, "SEQUENCE:2", "STATUS:CANCELLED");
        for (var seat : List.of(world.beta(), world.expert2(), world.lecturer())) {
            assertThat(calendar(seat)).doesNotContain("dispatch-");
        }
    }

    private String calendar(UUID seat) {
        return programme.as(seat, () -> feed.calendar(null)).replace("\r\n ", "");
    }

    @Test
    void windowsThatWereSetHoldAndWhatLiesOutsideIsNamed() {
        var id = plan(world.alphaCompany(), 3, "2024-09-20", "13:00");
        staff(() -> windows.set(world.cohort(), 3, LocalDate.parse("2024-10-01"), LocalDate.parse("2024-12-20")));

        assertThat(programme.as(
                        world.staff(),
                        () -> windows.outside(
                                world.cohort(), 3, LocalDate.parse("2024-10-01"), LocalDate.parse("2024-12-20"))))
                .extracting(DispatchRow::id)
                .containsExactly(id);
        staff(() -> service.move(id, at("2024-12-20", "13:00"), "", 1));
        assertThatThrownBy(() -> programme.as(
                        world.expert(),
                        () -> windows.set(
                                world.cohort(), 3, LocalDate.parse("2024-10-01"), LocalDate.parse("2024-12-20"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void copyingACohortOntoAnotherYearTakesItsWindowsAlong() {
        programme.as(world.staff(), () -> curriculum.load());
        programme.as(world.staff(), () -> schedule.plan(world.cohort(), SessionPlans.plan(1, "2024-07-23", 1)));
        staff(() -> windows.set(world.cohort(), 3, LocalDate.parse("2024-10-01"), LocalDate.parse("2024-12-20")));

        var copy = programme.as(
                world.staff(),
                () -> copying.copy(world.cohort(), "令和7年度", "R7", 2025, List.of(LocalDate.parse("2025-07-22"))));

        assertThat(programme.as(world.staff(), () -> queries.windows(copy)))
                .extracting(DispatchWindow::firstDay, DispatchWindow::settled)
                .containsExactly(
                        tuple(LocalDate.parse("2025-07-01"), false),
                        tuple(LocalDate.parse("2025-08-16"), false),
                        tuple(LocalDate.parse("2025-10-01"), true),
                        tuple(LocalDate.parse("2025-11-15"), false));
    }

    @Test
    void ofTwoWhoPlanTheSameExpertAtTheSameMomentOneIsRefused() throws Exception {
        programme.as(world.staff(), () -> members.assign(world.expert(), world.betaCompany()));
        try (var both = Executors.newFixedThreadPool(2)) {
            var tries = both.invokeAll(
                    List.of(() -> isPlanned(world.alphaCompany()), () -> isPlanned(world.betaCompany())));
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean isPlanned(UUID company) {
        try {
            plan(company, 3, "2024-10-09", "13:00");
            return true;
        } catch (DispatchRefusedException refused) {
            assertThat(refused.why()).isEqualTo(Why.EXPERT_BUSY);
            return false;
        }
    }

    @Test
    void windowsGoAlongByTheYearOrByAsManyDays() {
        assertThat(CohortWindows.move(364).apply(LocalDate.parse("2024-09-15"))).isEqualTo("2025-09-15");
        assertThat(CohortWindows.move(60).apply(LocalDate.parse("2024-09-15"))).isEqualTo("2024-11-14");
    }

    private List<UUID> fortyCompanies() {
        var companies = new ArrayList<>(List.of(world.alphaCompany(), world.betaCompany()));
        programme.as(world.staff(), () -> {
            for (int i = 0; i < 38; i++) {
                var company = members.registerCompany("企業" + i, "きぎょう", QuotaFrame.SERVICE_OTHER, "", 10);
                members.invite("担当", "", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
                companies.add(company);
            }
            enrolments.confirmOnPaper(world.cohort(), companies.subList(2, 40), "書庫");
            companies.subList(1, 40).forEach(company -> members.assign(world.expert(), company));
        });
        return companies;
    }

    private DispatchPlan at(String day, String time) {
        return new DispatchPlan(
                world.expert(),
                LocalDate.parse(day),
                LocalTime.parse(time),
                DispatchPlan.USUAL_MINUTES,
                DispatchMode.VISIT,
                "",
                "");
    }

    private UUID plan(UUID company, int number, String day, String time) {
        return programme.as(world.staff(), () -> service.plan(world.cohort(), company, number, at(day, time)));
    }

    private DispatchRow read(UUID seat, UUID id) {
        return programme.as(seat, () -> queries.dispatch(id));
    }

    private void staff(Runnable work) {
        programme.as(world.staff(), work);
    }

    private <T> T on(String moment, Supplier<T> work) {
        Instant at = LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
        var answer = new AtomicReference<T>();
        TravellingClock.at(at, () -> answer.set(programme.as(world.staff(), work)));
        return answer.get();
    }

    private void sql(UUID seat, String statement) {
        programme.as(seat, () -> {
            transaction.executeWithoutResult(status -> db.sql(statement).update());
        });
    }

    private int count(UUID seat, String from) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from " + from)
                        .query(Integer.class)
                        .single()));
    }
}
