package jp.ishigaki.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.PostponementObjection;
import jp.ishigaki.schedule.PostponementRefusedException;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two tracks of four companies; the other track's seventh session is two days after the own one. */
@DatabaseTest
class GroupTracksTest {

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    TrackService tracks;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    GroupingService service;

    @Autowired
    GroupingQueries groupings;

    @Autowired
    GroupExport export;

    @Autowired
    DraftQueries drafts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private List<UUID> onWednesdays;
    private List<UUID> onFridays;
    private UUID friday;
    private UUID wednesday7;
    private UUID friday7;
    private UUID wednesday8;

    @BeforeEach
    void partTheCohort() {
        world = seminars.found().world();
        var wednesday = track("水曜コース");
        friday = track("金曜コース");
        onWednesdays = companies(wednesday);
        onFridays = companies(friday);
        wednesday7 = session(7, "2024-10-16", wednesday);
        friday7 = session(7, "2024-10-18", friday);
        wednesday8 = session(8, "2024-10-23", wednesday);
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第2版"));
    }

    private UUID track(String name) {
        return programme.as(world.staff(), () -> tracks.add(world.cohort(), name, name));
    }

    private UUID session(int number, String day, UUID track) {
        return programme.as(
                world.staff(),
                () -> schedule.plan(
                        world.cohort(), SessionPlans.plan(number, day, 9).inTrack(track)));
    }

    private List<UUID> companies(UUID track) {
        var companies = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            var name = "企業" + UUID.randomUUID().toString().substring(0, 8);
            programme.as(world.staff(), () -> {
                var company = members.registerCompany(name, name, QuotaFrame.SERVICE_OTHER, "", 10);
                companies.add(company);
                members.invite(
                        name, name, UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
            });
        }
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), companies, "書庫"));
        programme.as(world.staff(), () -> tracks.place(world.cohort(), companies, track));
        return companies;
    }

    @Test
    void s17OnlyTheCompaniesOfItsTrackAreGrouped() {
        propose(wednesday7, 2);

        assertThat(review(wednesday7).expected()).isEqualTo(4);
        assertThat(review(wednesday7).outside()).isEmpty();
        assertThat(review(wednesday7).groups())
                .flatExtracting(WorkshopGroup::members)
                .extracting(GroupMember::company)
                .containsExactlyInAnyOrderElementsOf(onWednesdays);
        propose(friday7, 2);
        assertThat(review(friday7).groups())
                .flatExtracting(WorkshopGroup::members)
                .extracting(GroupMember::company)
                .containsExactlyInAnyOrderElementsOf(onFridays);
    }

    @Test
    void s17TheLastSessionIsTheTracksOwnThoughAnotherMetSince() {
        propose(wednesday7, 2);
        propose(friday7, 2);
        programme.as(world.staff(), () -> service.publish(wednesday7, 1));
        programme.as(world.staff(), () -> service.publish(friday7, 1));

        for (var group : review(wednesday7).groups()) {
            assertThat(review(wednesday8)
                            .meetings()
                            .metLast(
                                    group.members().getFirst().membership(),
                                    group.members().getLast().membership()))
                    .isTrue();
        }
    }

    @Test
    void s17WhomASessionNoLongerConcernsLeavesItsGroupsAndTheyAreArrangedAnew() {
        propose(wednesday8, 2);
        programme.as(world.staff(), () -> service.publish(wednesday8, 1));
        move(wednesday8, friday);

        assertThat(review(wednesday8).groups())
                .flatExtracting(WorkshopGroup::members)
                .isEmpty();
        assertThat(programme
                        .as(world.staff(), () -> groupings.grouping(wednesday8))
                        .orElseThrow()
                        .publishedAt())
                .isNull();
        programme.as(world.staff(), () -> service.propose(wednesday8, 2, 1, version(wednesday8)));
        assertThat(review(wednesday8).groups())
                .flatExtracting(WorkshopGroup::members)
                .extracting(GroupMember::company)
                .containsExactlyInAnyOrderElementsOf(onFridays);
    }

    private int version(UUID session) {
        return groupings.grouping(session).orElseThrow().version();
    }

    private void move(UUID session, UUID track) {
        var planned = programme.as(world.staff(), () -> drafts.session(session));
        programme.as(
                world.staff(), () -> schedule.change(session, planned.plan().inTrack(track), planned.stamp()));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第3版"));
    }

    /** What has begun is put off by nobody, so its groups stay frozen; nor does anybody freeze them before. */
    @Test
    void s17ASessionThatHasBegunIsNotPutOffAndNobodyFreezesItsGroupsBefore() {
        propose(wednesday7, 2);
        assertThat(frozenBy(world.staff(), "2099-01-01 00:00Z")).isZero();

        seminars.as(world.staff(), "2024-10-16T14:00:00", () -> {
            assertThatThrownBy(() -> schedule.postpone(wednesday7, LocalDate.parse("2024-10-21")))
                    .isInstanceOfSatisfying(
                            PostponementRefusedException.class,
                            refused -> assertThat(refused.objection()).isEqualTo(PostponementObjection.ALREADY_HELD));
            return true;
        });
    }

    private Integer frozenBy(UUID seat, String moment) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select freeze_groups(timestamptz '" + moment + "')")
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void whoeverWritesTheGroupsToAFileIsOnRecord() {
        propose(wednesday7, 2);
        var lines = new ArrayList<Object>();
        programme.as(world.staff(), () -> export.each(world.cohort(), lines::add));

        assertThat(lines).hasSize(4);
        List<UUID> read = programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select company_id from audit_entry where action = 'groups.exported'")
                                .query(UUID.class)
                                .list()));
        assertThat(read).containsExactlyInAnyOrderElementsOf(onWednesdays);
    }

    private void propose(UUID session, int groups) {
        programme.as(world.staff(), () -> service.propose(session, groups, 1, 0));
    }

    private GroupingReview review(UUID session) {
        return programme.as(world.staff(), () -> groupings.review(session));
    }
}
