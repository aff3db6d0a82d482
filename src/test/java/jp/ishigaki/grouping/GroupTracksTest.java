package jp.ishigaki.grouping;

import static org.assertj.core.api.Assertions.assertThat;

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
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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

    private World world;
    private List<UUID> onWednesdays;
    private List<UUID> onFridays;
    private UUID wednesday7;
    private UUID friday7;
    private UUID wednesday8;

    @BeforeEach
    void partTheCohort() {
        world = seminars.found().world();
        var wednesday = track("水曜コース");
        var friday = track("金曜コース");
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

    private void propose(UUID session, int groups) {
        programme.as(world.staff(), () -> service.propose(session, groups, 1, 0));
    }

    private GroupingReview review(UUID session) {
        return programme.as(world.staff(), () -> groupings.review(session));
    }
}
