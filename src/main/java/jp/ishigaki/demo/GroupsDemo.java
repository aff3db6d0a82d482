package jp.ishigaki.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.grouping.AbsenceNotes;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.notification.Notifications;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workshop groups of the sessions held so far and of the next one, each published some days before. */
@Component
@EmbeddedOnly
@Order(14)
class GroupsDemo implements DemoPart {

    private final GroupingService service;
    private final GroupingQueries groupings;
    private final AbsenceNotes absences;
    private final Notifications notifications;

    GroupsDemo(GroupingService service, GroupingQueries groupings, AbsenceNotes absences, Notifications notifications) {
        this.service = service;
        this.groupings = groupings;
        this.absences = absences;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public void load(DemoWorld world) {
        var today = LocalDate.parse(world.data("tenants").get("demoToday").asString());
        var tenant = world.data("tenants").get("tenants").get(0);
        var held = new ArrayList<UUID>();
        var evening = Instant.EPOCH;
        for (var session : tenant.get("cohorts").get(0).get("sessions")) {
            var day = LocalDate.parse(session.get("date").asString());
            var id = world.session(
                    tenant.get("key").asString(), session.get("number").asInt());
            form(world, tenant.get("id").asInt(), id, day);
            if (day.isAfter(today)) {
                break;
            }
            evening = DemoWorld.tokyo(day.toString(), "18:40");
            world.as(world.staffOf(tenant.get("id").asInt()), evening, () -> absences.followAttendance(id));
            held.add(id);
        }
        read(world, tenant.get("id").asInt(), held, evening);
    }

    private void form(DemoWorld world, int tenant, UUID session, LocalDate day) {
        world.as(world.staffOf(tenant), DemoWorld.tokyo(day.minusDays(7).toString(), "15:00"), () -> {
            var people = groupings.review(session).expected();
            service.propose(session, GroupingService.usualGroups(people), 1, 0);
            service.publish(session, 1);
        });
    }

    /** Whoever came has read where to sit; only the next session's groups are news. */
    private void read(DemoWorld world, int tenant, List<UUID> held, Instant at) {
        world.data("companies")
                .get("companies")
                .valueStream()
                .filter(company -> company.get("tenant").asInt() == tenant)
                .forEach(company ->
                        world.as(company.get("key").asString(), at, () -> held.forEach(notifications::markReadAbout)));
    }
}
