package jp.ishigaki.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.Founding;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.Hours;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The two organisers, each with its staff, the textbook, a cohort and the cohort's sessions. */
@Component
@EmbeddedOnly
@Order(9)
class ProgrammeDemo implements DemoPart {

    private final Founding founding;
    private final CurriculumService curriculum;
    private final CohortService cohorts;
    private final ScheduleService schedule;
    private final ReleaseService releases;
    private final MembershipService members;

    ProgrammeDemo(
            Founding founding,
            CurriculumService curriculum,
            CohortService cohorts,
            ScheduleService schedule,
            ReleaseService releases,
            MembershipService members) {
        this.founding = founding;
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.schedule = schedule;
        this.releases = releases;
        this.members = members;
    }

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("people").get("accounts").forEach(account -> {
            if (account.get("role").asString().equals("STAFF")) {
                found(world, account);
            }
        });
        world.data("tenants").get("tenants").forEach(tenant -> open(world, tenant));
    }

    private void found(DemoWorld world, JsonNode staff) {
        var tenant = world.tenant(staff.get("tenant").asInt());
        TravellingClock.at(
                DemoWorld.tokyo("2024-04-15", "09:00"),
                () -> world.seat(
                        staff.get("key").asString(),
                        founding.foundUnopened(
                                UUID.randomUUID(),
                                tenant.get("name").asString(),
                                tenant.get("nameEn").asString(),
                                staff.get("name").asString(),
                                staff.get("email").asString())));
    }

    private void open(DemoWorld world, JsonNode tenant) {
        var key = tenant.get("key").asString();
        var plan = tenant.get("cohorts").get(0);
        world.as(world.staffOf(tenant.get("id").asInt()), DemoWorld.tokyo("2024-05-07", "10:00"), () -> {
            curriculum.load();
            var cohort = cohorts.open(
                    plan.get("title").asString(),
                    plan.get("titleEn").asString(),
                    plan.get("fiscalYear").asInt());
            world.cohort(key, cohort);
            cohorts.reserve(cohort, seats(plan.get("quotas")));
            var lecturers = lecturers(world, tenant.get("id").asInt(), cohort);
            plan.get("sessions")
                    .forEach(session ->
                            world.session(key, session.get("number").asInt(), plan(cohort, session, lecturers)));
            releases.release(cohort, "第1版");
        });
    }

    static Map<QuotaFrame, Integer> seats(JsonNode quotas) {
        var seats = new EnumMap<QuotaFrame, Integer>(QuotaFrame.class);
        for (var frame : QuotaFrame.values()) {
            seats.put(frame, quotas.get(frame.name()).asInt());
        }
        return seats;
    }

    /** Whoever teaches is asked before the schedule is released, which names them. */
    private List<UUID> lecturers(DemoWorld world, int tenant, UUID cohort) {
        var lecturers = new ArrayList<UUID>();
        for (var account : world.data("people").get("accounts")) {
            if (account.get("tenant").asInt() == tenant
                    && account.get("role").asString().equals("LECTURER")) {
                var seat = members.invite(
                        account.get("name").asString(),
                        account.get("kana").asString(),
                        account.get("email").asString(),
                        Role.LECTURER,
                        cohort,
                        null);
                world.seat(account.get("key").asString(), seat);
                lecturers.add(seat);
            }
        }
        return lecturers;
    }

    private UUID plan(UUID cohort, JsonNode session, List<UUID> lecturers) {
        var parts = session.get("parts");
        return schedule.plan(
                cohort,
                new SessionPlan(
                        session.get("number").asInt(),
                        LocalDate.parse(session.get("date").asString()),
                        hours(session.get("seminar")),
                        hours(session.get("workshop")),
                        null,
                        session.get("workshopPlanned").asString(),
                        "",
                        session.get("place").asString(),
                        "",
                        "",
                        session.get("capacity").asInt(),
                        IntStream.range(0, parts.size())
                                .map(index -> parts.get(index).asInt())
                                .boxed()
                                .toList(),
                        Map.of(Block.SEMINAR, lecturers, Block.WORKSHOP, lecturers),
                        false));
    }

    private static Hours hours(JsonNode block) {
        return new Hours(time(block.get("from")), time(block.get("to")));
    }

    private static LocalTime time(JsonNode of) {
        return LocalTime.parse(of.asString());
    }
}
