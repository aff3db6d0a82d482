package jp.ishigaki.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.tenancy.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is 1 October 2024: the sixth session is on 8 October, the seventh a fortnight later. */
@DatabaseTest
class GroupingServiceTest {

    private static final List<String> INDUSTRIES = List.of("製造業", "卸売業、小売業", "サービス業", "情報通信業", "製造業", "卸売業、小売業", "建設業");

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    GroupingService service;

    @Autowired
    SeatingService seating;

    @Autowired
    AbsenceNotes absences;

    @Autowired
    GroupingQueries groupings;

    @Autowired
    GroupingFreeze freezing;

    @Autowired
    AttendanceService attendance;

    @Autowired
    MembershipService members;

    @Autowired
    TrackService tracks;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    NotificationQueries notices;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID sixth;
    private UUID seventh;

    @BeforeEach
    void planTwoSessions() {
        var held = seminars.found();
        world = held.world();
        sixth = held.sixth();
        seventh =
                programme.as(world.staff(), () -> schedule.plan(world.cohort(), SessionPlans.plan(7, "2024-10-22", 8)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第2版"));
    }

    @Test
    void s17FortyParticipantsGoIntoEightGroupsOfFiveAndNoPairIsRepeated() {
        join(38);
        staff(() ->
                service.propose(sixth, GroupingService.usualGroups(review(sixth).expected()), 1, 0));
        staff(() -> service.publish(sixth, 1));
        staff(() -> service.propose(seventh, 8, 1, 0));

        for (var session : List.of(sixth, seventh)) {
            var review = review(session);
            assertThat(review.groups())
                    .hasSize(8)
                    .allSatisfy(group -> assertThat(group.members()).hasSize(5));
            assertThat(review.findings()).isEmpty();
            assertThat(review.outside()).isEmpty();
            for (var group : review.groups()) {
                assertThat(industries(review, group).values()).allMatch(count -> count <= 2);
                assertThat(group.members().stream().map(GroupMember::role).filter(java.util.Objects::nonNull))
                        .containsExactlyInAnyOrder(GroupRole.values());
            }
        }
        assertThat(pairs(sixth)).hasSize(80).doesNotContainAnyElementsOf(pairs(seventh));
        var roles = roleHolders(sixth);
        // Twenty-four of forty had a role; the sixteen others come first, as far as the groups allow.
        assertThat(roleHolders(seventh).stream().filter(roles::contains).count())
                .isLessThanOrEqualTo(12);
    }

    @Test
    void s17OtherNumbersGiveGroupsWhoseSizesDifferByOneAtMost() {
        join(11);

        staff(() -> service.propose(sixth, 3, 1, 0));

        assertThat(sizes(sixth)).containsExactlyInAnyOrder(5, 4, 4);
        assertThat(GroupingService.usualGroups(40)).isEqualTo(8);
        assertThat(GroupingService.usualGroups(38)).isEqualTo(8);
        assertThat(GroupingService.usualGroups(41)).isEqualTo(9);
        assertThatThrownBy(() -> staff(() -> service.propose(seventh, 7, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void s17StaffSwapTwoPersonsAndSeeWhatThatBreaks() {
        join(8);
        staff(() -> service.propose(sixth, 2, 1, 0));
        staff(() -> service.publish(sixth, 1));
        staff(() -> service.propose(seventh, 2, 1, 0));
        var before = review(seventh);
        var one = before.groups().get(0).members().get(0);
        var other = before.groups().get(1).members().get(0);
        var told = before.effects(one.membership()).get(other.membership());

        staff(() -> seating.swap(seventh, one.membership(), other.membership(), 1));

        var after = review(seventh);
        assertThat(after.groups().get(0).has(other.membership())).isTrue();
        assertThat(after.groups().get(1).has(one.membership())).isTrue();
        assertThat(role(after, other.membership())).isEqualTo(one.role());
        assertThat(weight(after) - weight(before)).isEqualTo(told);
        assertThat(after.grouping().orElseThrow().version()).isEqualTo(2);
        assertThatThrownBy(() -> staff(() -> seating.swap(seventh, one.membership(), other.membership(), 1)))
                .isInstanceOf(StaleGroupingException.class);
    }

    private static int weight(GroupingReview review) {
        return review.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.ROLE)
                .mapToInt(Finding::weight)
                .sum();
    }

    @Test
    void whoIsExcusedOrNoLongerTakesPartIsLeftOut() {
        var seats = join(6);
        programme.as(world.staff(), () -> attendance.approveAbsence(sixth, world.betaCompany(), "棚卸しのため"));
        programme.as(world.staff(), () -> enrolments.withdraw(world.cohort(), company(seats.get(0))));
        programme.as(world.staff(), () -> members.end(seats.get(1)));

        staff(() -> service.propose(sixth, 1, 1, 0));

        assertThat(seated(sixth))
                .hasSize(5)
                .contains(world.alpha())
                .doesNotContain(world.beta(), seats.get(0), seats.get(1));
        assertThat(review(sixth).outside()).extracting(Attendee::membership).containsExactly(world.beta());
        // Who comes after all is seated by hand; who has left is not.
        staff(() -> seating.move(sixth, world.beta(), 1, 1));
        assertThat(review(sixth).findings()).extracting(Finding::kind).contains(Finding.Kind.EXCUSED);
        assertThatThrownBy(() -> staff(() -> seating.move(sixth, seats.get(0), 1, 2)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void thoseOfAnotherTrackAreNotGrouped() {
        join(4);
        var track = programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        staff(() -> tracks.place(world.cohort(), List.of(world.alphaCompany()), track));
        var eighth = programme.as(
                world.staff(),
                () -> schedule.plan(
                        world.cohort(), SessionPlans.plan(8, "2024-11-06", 9).inTrack(track)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第3版"));

        assertThat(review(eighth).attendees()).extracting(Attendee::membership).containsExactly(world.alpha());
        staff(() -> service.propose(eighth, 1, 1, 0));
        assertThat(seated(eighth)).containsExactly(world.alpha());
        staff(() -> tracks.place(world.cohort(), List.of(world.alphaCompany()), null));
        assertThat(review(eighth).attendee(world.alpha()).orElseThrow().isExpected())
                .isFalse();
        assertThat(review(seventh).expected()).isEqualTo(6);
    }

    @Test
    void somebodyIsMovedTakenOutReplacedAndGivenARole() {
        join(6);
        staff(() -> service.propose(sixth, 2, 1, 0));
        var first = review(sixth).groups().get(0).members();
        var a = first.get(0).membership();
        var b = first.get(1).membership();

        staff(() -> seating.move(sixth, a, 2, 1));
        assertThat(sizes(sixth)).containsExactly(3, 5);
        assertThat(review(sixth).findings()).extracting(Finding::kind).contains(Finding.Kind.UNEVEN);
        staff(() -> seating.takeOut(sixth, a, 2));
        assertThat(review(sixth).findings()).extracting(Finding::kind).contains(Finding.Kind.MISSING);
        staff(() -> seating.swap(sixth, b, a, 3));
        assertThat(seated(sixth)).contains(a).doesNotContain(b);

        var group = review(sixth).groups().get(1);
        var scribe = holder(group, GroupRole.SCRIBE);
        var presenter = holder(group, GroupRole.PRESENTER);
        staff(() -> seating.assignRole(sixth, scribe, GroupRole.PRESENTER, 4));
        assertThat(role(review(sixth), scribe)).isEqualTo(GroupRole.PRESENTER);
        assertThat(role(review(sixth), presenter)).isEqualTo(GroupRole.SCRIBE);
        staff(() -> seating.assignRole(sixth, scribe, null, 5));
        assertThat(role(review(sixth), scribe)).isNull();
        assertThat(role(review(sixth), presenter)).isEqualTo(GroupRole.SCRIBE);
        staff(() -> service.nameTable(sixth, 2, " 窓側 ", 6));
        assertThat(review(sixth).groups().get(1).table()).isEqualTo("窓側");
    }

    @Test
    void aProposalIsTheStaffsUntilItIsPublishedAndThenTheCohortsAlone() {
        join(2);
        staff(() -> service.propose(sixth, 1, 1, 0));
        for (var seat : everybody()) {
            assertThat(programme.as(seat, () -> groupings.groups(sixth))).isEmpty();
            assertThat(programme.as(seat, () -> groupings.grouping(sixth))).isEmpty();
        }

        staff(() -> service.publish(sixth, 1));

        for (var seat : List.of(
                world.alpha(), world.alphaExec(), world.beta(), world.expert(), world.expert2(), world.lecturer())) {
            assertThat(programme.as(seat, () -> groupings.groups(sixth))).hasSize(1);
            assertThatThrownBy(() -> programme.as(seat, () -> groupings.review(sixth)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> programme.as(seat, () -> service.withdraw(sixth, 2)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(programme.as(world.alpha(), () -> groupings.groupOf(sixth, world.alpha())))
                .hasValueSatisfying(group -> assertThat(group.members())
                        .extracting(GroupMember::membership)
                        .contains(world.alpha(), world.beta()));
        for (var seat : List.of(world.gamma(), world.staffOther())) {
            assertThat(programme.as(seat, () -> groupings.groups(sixth))).isEmpty();
        }
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> groupings.review(sixth)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> service.propose(sixth, 1, 1, 0)))
                .isInstanceOf(MissingException.class);

        staff(() -> service.withdraw(sixth, 2));
        assertThat(programme.as(world.alpha(), () -> groupings.groups(sixth))).isEmpty();
    }

    private List<UUID> everybody() {
        return List.of(
                world.alpha(),
                world.alphaExec(),
                world.beta(),
                world.expert(),
                world.lecturer(),
                world.gamma(),
                world.staffOther());
    }

    @Test
    void whoIsInAGroupIsToldOnceItIsPublished() {
        staff(() -> service.propose(sixth, 1, 1, 0));
        assertThat(told(world.alpha())).isEmpty();

        staff(() -> service.publish(sixth, 1));
        staff(() -> service.withdraw(sixth, 2));
        staff(() -> service.publish(sixth, 3));

        assertThat(told(world.alpha())).containsExactly("groups/" + sixth);
        staff(() -> service.propose(sixth, 1, 2, 4));
        staff(() -> service.publish(sixth, 5));
        assertThat(told(world.alpha())).containsExactly("groups/" + sixth, "groups/" + sixth);
        assertThat(told(world.alphaExec())).isEmpty();
    }

    private List<String> told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 9)).items().stream()
                .map(notice -> notice.path().replaceFirst("[?].*", ""))
                .filter(path -> path.startsWith("groups/"))
                .toList();
    }

    @Test
    void s17FromTheBeginningOfTheSessionNothingChangesButWhoWasAbsent() {
        join(4);
        staff(() -> service.propose(sixth, 2, 1, 0));
        staff(() -> service.publish(sixth, 1));
        assertThatThrownBy(() -> staff(() -> absences.note(sixth, world.alpha())))
                .isInstanceOf(GroupsStillOpenException.class);
        var groups = review(sixth).groups();
        var a = groups.get(0).members().get(0).membership();
        var b = groups.get(1).members().get(0).membership();

        at("2024-10-08T12:59:59", () -> staff(() -> seating.swap(sixth, a, b, 2)));
        at("2024-10-08T13:00:00", () -> {
            for (Runnable change : List.<Runnable>of(
                    () -> seating.swap(sixth, a, b, 3),
                    () -> seating.move(sixth, a, 1, 3),
                    () -> seating.takeOut(sixth, a, 3),
                    () -> seating.assignRole(sixth, a, null, 3),
                    () -> service.nameTable(sixth, 1, "A", 3),
                    () -> service.propose(sixth, 2, 2, 3),
                    () -> service.withdraw(sixth, 3),
                    () -> service.publish(sixth, 3))) {
                assertThatThrownBy(() -> staff(change)).isInstanceOf(GroupsFrozenException.class);
            }
            staff(() -> absences.note(sixth, world.alpha()));
        });

        assertThat(programme.as(world.beta(), () -> groupings.groups(sixth)).stream()
                        .flatMap(group -> group.members().stream())
                        .filter(GroupMember::absent)
                        .map(GroupMember::membership))
                .containsExactly(world.alpha());
        assertThat(review(seventh).meetings().metLast(world.alpha(), world.beta()))
                .isFalse();
        at("2024-10-08T14:00:00", () -> staff(() -> absences.erase(sixth, world.alpha())));
    }

    @Test
    void absencesFollowTheRecordsOfAttendance() {
        staff(() -> service.propose(sixth, 1, 1, 0));
        staff(() -> service.publish(sixth, 1));
        at("2024-10-08T14:00:00", () -> {
            staff(() -> attendance.mark(
                    sixth,
                    Map.of(
                            world.alphaCompany(),
                            AttendanceState.ABSENT,
                            world.betaCompany(),
                            AttendanceState.PRESENT)));
            staff(() -> absences.note(sixth, world.beta()));
            assertThat(programme.as(world.staff(), () -> absences.followAttendance(sixth)))
                    .isEqualTo(2);
        });

        assertThat(review(sixth).groups().getFirst().members())
                .filteredOn(GroupMember::absent)
                .extracting(GroupMember::membership)
                .containsExactly(world.alpha());
    }

    @Test
    void frozenGroupsAreNotChangedInSqlByAnybody() {
        staff(() -> service.propose(sixth, 1, 1, 0));
        staff(() -> service.publish(sixth, 1));
        assertThat(sql("update group_seat set changed_at = '2024-10-02 10:00+09' where session_id = ?"))
                .isEqualTo(2);
        // Before the job has come by, the time a change states is asked.
        assertThatThrownBy(() -> sql(
                        "update group_seat set role = null, changed_at = '2024-10-08 13:00+09' where session_id = ?"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("update session_grouping set frozen_at = null where session_id = ?"))
                .isInstanceOf(DataAccessException.class);

        at("2024-10-08T13:00:00", () -> freezing.freeze());

        for (var statement : List.of(
                "update group_seat set role = null where session_id = ?",
                "update group_seat set changed_at = '2024-10-02 10:00+09' where session_id = ?",
                "delete from group_seat where session_id = ?",
                "insert into group_seat (cohort_id, session_id, group_number, membership_id, changed_at) select cohort_id,"
                        + " session_id, 1, proposed_by, '2024-10-02 10:00+09' from session_grouping where session_id = ?",
                "update workshop_group set table_name = 'A' where session_id = ?",
                "delete from workshop_group where session_id = ?",
                "update session_grouping set published_at = null where session_id = ?",
                "update session_grouping set frozen_at = null where session_id = ?",
                "delete from session_grouping where session_id = ?")) {
            assertThatThrownBy(() -> sql(statement)).as(statement).isInstanceOf(DataAccessException.class);
        }
        assertThat(review(sixth).groups().getFirst().members()).hasSize(2);
    }

    @Test
    void aSessionMovedToBeforeItsGroupsWerePublishedIsFrozenAllTheSame() {
        staff(() -> service.propose(sixth, 1, 1, 0));
        staff(() -> service.publish(sixth, 1));
        sql("update session set held_on = '2024-09-30' where id = ?");

        at("2024-10-01T12:00:00", () -> freezing.freeze());

        var frozen = programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select frozen_at from session_grouping where session_id = ?")
                                .param(sixth)
                                .query(OffsetDateTime.class)
                                .single()));
        assertThat(frozen).isEqualTo("2024-09-30T13:00:00+09:00");
    }

    @Test
    void eightGroupsTakeAsManyQueriesAsOne() {
        staff(() -> service.propose(sixth, 1, 1, 0));
        var few = statements();
        join(38);
        staff(() -> service.propose(sixth, 8, 2, 1));

        assertThat(review(sixth).groups()).hasSize(8);
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        return Statements.during(() -> review(sixth));
    }

    private int sql(String statement) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql(statement).param(sixth).update()));
    }

    /** Further companies with one participant each, of several industries. */
    private List<UUID> join(int count) {
        var seats = new ArrayList<UUID>();
        var companies = new ArrayList<UUID>();
        for (int i = 0; i < count; i++) {
            var name = "企業" + i;
            var industry = INDUSTRIES.get(i % INDUSTRIES.size());
            programme.as(world.staff(), () -> {
                var company = members.registerCompany(name, name, QuotaFrame.SERVICE_OTHER, industry, 10);
                companies.add(company);
                seats.add(members.invite(
                        name, name, UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company));
            });
        }
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), companies, "書庫"));
        return seats;
    }

    private UUID company(UUID seat) {
        return review(sixth).attendee(seat).orElseThrow().company();
    }

    private GroupingReview review(UUID session) {
        return programme.as(world.staff(), () -> groupings.review(session));
    }

    private void staff(Runnable work) {
        programme.as(world.staff(), work);
    }

    private static void at(String moment, Runnable work) {
        TravellingClock.at(Seminars.tokyo(moment), work);
    }

    private List<Integer> sizes(UUID session) {
        return review(session).groups().stream()
                .map(group -> group.members().size())
                .toList();
    }

    private Set<UUID> seated(UUID session) {
        return review(session).groups().stream()
                .flatMap(group -> group.members().stream())
                .map(GroupMember::membership)
                .collect(Collectors.toSet());
    }

    private Set<UUID> roleHolders(UUID session) {
        return review(session).groups().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> member.role() != null)
                .map(GroupMember::membership)
                .collect(Collectors.toSet());
    }

    private Set<Set<UUID>> pairs(UUID session) {
        var pairs = new HashSet<Set<UUID>>();
        for (var group : review(session).groups()) {
            for (var one : group.members()) {
                group.members().stream()
                        .filter(other -> other != one)
                        .forEach(other -> pairs.add(Set.of(one.membership(), other.membership())));
            }
        }
        return pairs;
    }

    private static Map<String, Long> industries(GroupingReview review, WorkshopGroup group) {
        return group.members().stream()
                .map(member ->
                        review.attendee(member.membership()).orElseThrow().industry())
                .collect(Collectors.groupingBy(industry -> industry, Collectors.counting()));
    }

    private static UUID holder(WorkshopGroup group, GroupRole role) {
        return group.members().stream()
                .filter(member -> member.role() == role)
                .findFirst()
                .orElseThrow()
                .membership();
    }

    private static GroupRole role(GroupingReview review, UUID membership) {
        return review.groups().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> member.membership().equals(membership))
                .findFirst()
                .orElseThrow()
                .role();
    }
}
