package jp.ishigaki.facilitation;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Component;

/**
 * The seventh session, on 9 October 2024: alpha and beta sit together in the first group, delta and epsilon in the second.
 * The lecturer teaches it. Everything is told as of that afternoon.
 */
@Component
public class Workshops {

    public static final String AFTERNOON = "2024-10-09T15:30:00";

    private final Programme programme;
    private final Seminars seminars;
    private final GroupingService grouping;
    private final jp.ishigaki.grouping.SeatingService seating;
    private final jp.ishigaki.grouping.GroupingQueries groupings;
    private final MembershipService members;
    private final EnrolmentService enrolments;
    private final ScheduleService schedule;
    private final ReleaseService releases;
    private final FacilitationService lead;

    Workshops(
            Programme programme,
            Seminars seminars,
            GroupingService grouping,
            jp.ishigaki.grouping.SeatingService seating,
            jp.ishigaki.grouping.GroupingQueries groupings,
            MembershipService members,
            EnrolmentService enrolments,
            ScheduleService schedule,
            ReleaseService releases,
            FacilitationService lead) {
        this.programme = programme;
        this.seminars = seminars;
        this.grouping = grouping;
        this.seating = seating;
        this.groupings = groupings;
        this.members = members;
        this.enrolments = enrolments;
        this.schedule = schedule;
        this.releases = releases;
        this.lead = lead;
    }

    public record Room(World world, UUID session, UUID delta, UUID epsilon) {}

    public Room found() {
        var held = seminars.found();
        var world = held.world();
        var delta = join(world, "delta");
        var epsilon = join(world, "epsilon");
        var session = programme.as(
                world.staff(),
                () -> schedule.plan(world.cohort(), SessionPlans.full(7, "2024-10-09", world.lecturer(), 8)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第2版"));
        programme.as(world.staff(), () -> {
            grouping.propose(session, 2, 1, 0);
            arrange(session, List.of(world.alpha(), world.beta()));
            grouping.publish(session, groupings.grouping(session).orElseThrow().version());
        });
        return new Room(world, session, delta, epsilon);
    }

    private void arrange(UUID session, List<UUID> first) {
        for (var seat : first) {
            var groups = groupings.groups(session);
            if (!groups.get(0).has(seat)) {
                var other = groups.get(0).members().stream()
                        .map(member -> member.membership())
                        .filter(member -> !first.contains(member))
                        .findFirst()
                        .orElseThrow();
                seating.swap(
                        session,
                        seat,
                        other,
                        groupings.grouping(session).orElseThrow().version());
            }
        }
    }

    private UUID join(World world, String name) {
        var company = programme.as(
                world.staff(),
                () -> members.registerCompany(name + " 商会", name, QuotaFrame.SERVICE_OTHER, "サービス業", 10));
        var seat = programme.seat(
                world.staff(), name, UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), List.of(company), "書庫"));
        return seat;
    }

    /** Prepared with the usual steps and begun. */
    public Room begun() {
        var room = found();
        as(room.world().lecturer(), () -> {
            lead.prepare(room.session(), "期限切れのソフトウェアをどうするか", Step.usual(), -1);
            lead.start(room.session(), 0);
        });
        return room;
    }

    public void as(UUID seat, Runnable work) {
        as(seat, AFTERNOON, work);
    }

    public void as(UUID seat, String moment, Runnable work) {
        TravellingClock.at(Seminars.tokyo(moment), () -> programme.as(seat, work));
    }

    public <T> T ask(UUID seat, Supplier<T> work) {
        return seminars.as(seat, AFTERNOON, work);
    }
}
