package jp.ishigaki.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.attendance.AttendanceService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who was at the sessions held so far: everybody, but for the exceptions; some of those were made up later. */
@Component
@EmbeddedOnly
@Order(12)
class AttendanceDemo implements DemoPart {

    private final AttendanceService attendance;

    AttendanceDemo(AttendanceService attendance) {
        this.attendance = attendance;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public void load(DemoWorld world) {
        var today = LocalDate.parse(world.data("tenants").get("demoToday").asString());
        world.data("tenants")
                .get("tenants")
                .forEach(tenant -> tenant.get("cohorts").get(0).get("sessions").forEach(session -> {
                    if (LocalDate.parse(session.get("date").asString()).isBefore(today)) {
                        mark(world, tenant.get("id").asInt(), session);
                    }
                }));
    }

    private void mark(DemoWorld world, int tenant, JsonNode session) {
        var number = session.get("number").asInt();
        var id = world.session(world.keyOf(tenant), number);
        var states = new HashMap<UUID, AttendanceState>();
        world.data("companies").get("companies").forEach(company -> {
            if (company.get("tenant").asInt() == tenant) {
                states.put(world.company(company.get("key").asString()), AttendanceState.PRESENT);
            }
        });
        var exceptions = world.data("attendance")
                .get("exceptions")
                .valueStream()
                .filter(one -> one.get("session").asInt() == number)
                .filter(one ->
                        states.containsKey(world.company(one.get("company").asString())))
                .toList();
        exceptions.forEach(one -> states.put(
                world.company(one.get("company").asString()),
                AttendanceState.valueOf(one.get("status").asString())));
        world.as(
                world.staffOf(tenant),
                DemoWorld.tokyo(session.get("date").asString(), "18:00"),
                () -> attendance.mark(id, states));
        exceptions.stream()
                .filter(one -> one.has("madeUpOn"))
                .forEach(one -> world.as(
                        world.staffOf(tenant),
                        DemoWorld.tokyo(one.get("madeUpOn").asString(), "17:00"),
                        () -> attendance.mark(
                                id, world.company(one.get("company").asString()), AttendanceState.MADE_UP)));
    }
}
