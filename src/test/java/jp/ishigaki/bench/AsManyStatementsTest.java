package jp.ishigaki.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.attendance.TransferService;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.feed.FeedReader;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.tenancy.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What concerns a whole cohort asks the database as often for many companies as for few. */
@DatabaseTest
class AsManyStatementsTest {

    private static final int MANY = 12;

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    CohortService cohorts;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    FeedReader feeds;

    @Autowired
    TrackService trackService;

    @Autowired
    TrackQueries tracks;

    @Autowired
    AttendanceService attendance;

    @Autowired
    AttendanceQueries queries;

    @Autowired
    TransferService transfers;

    @Autowired
    GroupingService grouping;

    @Autowired
    GroupingQueries groups;

    private Programme.World world;
    private UUID sixth;

    @BeforeEach
    void found() {
        var held = seminars.found();
        world = held.world();
        sixth = held.sixth();
    }

    private <T> T staff(Supplier<T> work) {
        return programme.as(world.staff(), work);
    }

    private List<UUID> join() {
        return staff(() -> {
            var companies = new ArrayList<UUID>();
            for (int i = 0; i < MANY; i++) {
                var company = members.registerCompany("企業" + i, "企業" + i, QuotaFrame.SERVICE_OTHER, "業種" + i % 3, 10);
                members.invite(
                        "参加" + i, "", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
                companies.add(company);
            }
            enrolments.confirmOnPaper(world.cohort(), companies, "事務局の書庫");
            return companies;
        });
    }

    private int statements(Runnable work) {
        return Statements.during(() -> programme.as(world.staff(), work));
    }

    @Test
    void releasingAScheduleForManyPeopleAsForFew() {
        plan(8, "2024-11-05");
        var few = statements(() -> releases.release(world.cohort(), "第2版"));
        var before = letters();
        join();
        plan(9, "2024-11-19");

        assertThat(statements(() -> releases.release(world.cohort(), "第3版"))).isEqualTo(few);
        assertThat(letters() - before).isEqualTo(3 + MANY);
    }

    private void plan(int number, String day) {
        staff(() -> schedule.plan(world.cohort(), SessionPlans.plan(number, day, 9)));
    }

    private int letters() {
        return staff(() -> outbox.letters(new OutboxFilter(null, "schedule.released", null), null, 1_000))
                .items()
                .size();
    }

    @Test
    void theCalendarOfTheStaffForManyCohortsAsForOne() {
        var one = statements(() -> feeds.calendar(null));
        for (int i = 0; i < 3; i++) {
            var name = "令和7年度 第" + i + "期";
            var cohort = staff(() -> cohorts.open(name, "R7", 2025));
            staff(() -> schedule.plan(cohort, SessionPlans.plan(1, "2025-07-01", 1)));
            staff(() -> releases.release(cohort, "第1版"));
        }

        assertThat(statements(() -> feeds.calendar(null))).isEqualTo(one);
        assertThat(staff(() -> feeds.calendar(null)).split("BEGIN:VEVENT")).hasSize(1 + 2 + 3);
    }

    @Test
    void dealingOutToTracksManyCompaniesAsTwo() {
        staff(() -> trackService.add(world.cohort(), "水曜コース", "W"));
        staff(() -> trackService.add(world.cohort(), "金曜コース", "F"));
        var two = statements(() -> trackService.follow(world.cohort(), tracks.proposal(world.cohort())));
        join();

        assertThat(statements(() -> trackService.follow(world.cohort(), tracks.proposal(world.cohort()))))
                .isEqualTo(two);
        assertThat(staff(() -> tracks.sizes(world.cohort())))
                .extracting(size -> size.companies())
                .containsExactly(1 + MANY / 2, 1 + MANY / 2);
    }

    @Test
    void whoeverWasPlacedSinceTheProposalStaysThere() {
        var wednesday = staff(() -> trackService.add(world.cohort(), "水曜コース", "W"));
        staff(() -> trackService.add(world.cohort(), "金曜コース", "F"));
        var proposal = staff(() -> tracks.proposal(world.cohort()));
        programme.as(
                world.staff(),
                () -> trackService.place(
                        world.cohort(), List.of(world.alphaCompany(), world.betaCompany()), wednesday));
        programme.as(world.staff(), () -> trackService.follow(world.cohort(), proposal));

        assertThat(staff(() -> tracks.sizes(world.cohort())))
                .extracting(size -> size.companies())
                .containsExactly(2, 0);
    }

    @Test
    void readingTheOwnGroupAmongManyAsAmongOne() {
        programme.as(world.staff(), () -> grouping.propose(sixth, 1, 1, 0));
        programme.as(world.staff(), () -> grouping.publish(sixth, 1));
        var own = programme.as(world.alpha(), () -> groups.groupOf(sixth, world.alpha()));
        assertThat(own).contains(staff(() -> groups.groups(sixth)).getFirst());
        join();
        programme.as(world.staff(), () -> grouping.propose(sixth, 4, 2, 2));
        programme.as(world.staff(), () -> grouping.publish(sixth, 3));

        assertThat(Statements.during(() -> programme.as(world.alpha(), () -> groups.groupOf(sixth, world.alpha()))))
                .isEqualTo(1);
        assertThat(programme.as(world.alpha(), () -> groups.groupOf(sixth, world.alpha())))
                .isEqualTo(staff(() -> groups.groups(sixth)).stream()
                        .filter(group -> group.has(world.alpha()))
                        .findFirst());
        assertThat(programme.as(world.staff(), () -> groups.groupOf(sixth, world.alphaExec())))
                .isEmpty();
    }

    @Test
    void whereToMakeUpForManyMissedSessionsAsForOne() {
        var wednesday = staff(() -> trackService.add(world.cohort(), "水曜コース", "W"));
        var friday = staff(() -> trackService.add(world.cohort(), "金曜コース", "F"));
        var missed = new ArrayList<UUID>();
        var others = new ArrayList<UUID>();
        for (int number = 7; number <= 9; number++) {
            var n = number;
            missed.add(staff(() -> schedule.plan(
                    world.cohort(),
                    SessionPlans.plan(n, "2024-11-" + (n + 10), n).inTrack(wednesday))));
            others.add(staff(() -> schedule.plan(
                    world.cohort(),
                    SessionPlans.plan(n, "2024-12-" + (n + 10), n).inTrack(friday))));
        }
        staff(() -> releases.release(world.cohort(), "第2版"));

        assertThat(statements(() -> {
                    var choices = transfers.choicesIn(world.cohort());
                    assertThat(missed)
                            .extracting(session -> choices.of(session).stream()
                                    .map(SessionRow::id)
                                    .toList())
                            .containsExactlyElementsOf(
                                    others.stream().map(List::of).toList());
                }))
                .isEqualTo(1);
    }
}
