package jp.ishigaki.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.attendance.MakeUpService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who was at the sessions held so far: everybody, but for the exceptions; some of those were made up later. */
@Component
@EmbeddedOnly
@Order(12)
class AttendanceDemo implements DemoPart {

    private final AttendanceService attendance;
    private final MakeUpService makeUps;

    AttendanceDemo(AttendanceService attendance, MakeUpService makeUps) {
        this.attendance = attendance;
        this.makeUps = makeUps;
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
        var excused = AttendanceState.APPROVED_ABSENCE.name();
        exceptions.forEach(one -> states.put(
                company(world, one), AttendanceState.valueOf(one.get("status").asString())));
        exceptions.stream()
                .filter(one -> one.get("status").asString().equals(excused))
                .forEach(one -> states.remove(company(world, one)));
        world.as(world.staffOf(tenant), DemoWorld.tokyo(session.get("date").asString(), "18:00"), () -> {
            attendance.mark(id, states);
            exceptions.stream()
                    .filter(one -> one.get("status").asString().equals(excused))
                    .forEach(one -> attendance.approveAbsence(
                            id, company(world, one), one.get("reason").asString()));
        });
        exceptions.stream()
                .filter(one -> one.has("madeUpOn"))
                .forEach(one -> world.as(
                        world.staffOf(tenant),
                        DemoWorld.tokyo(one.get("madeUpOn").asString(), "17:00"),
                        () -> attendance.mark(id, company(world, one), AttendanceState.MADE_UP, 1)));
        exceptions.stream()
                .filter(one -> one.has("makeUp"))
                .forEach(one -> set(world, tenant, id, company(world, one), one.get("makeUp")));
    }

    private void set(DemoWorld world, int tenant, UUID session, UUID company, JsonNode task) {
        world.as(
                world.staffOf(tenant),
                DemoWorld.tokyo(task.get("setOn").asString(), "11:00"),
                () -> makeUps.set(
                        session,
                        company,
                        task.get("material").asString(),
                        task.get("question").asString(),
                        LocalDate.parse(task.get("dueOn").asString())));
    }

    private static UUID company(DemoWorld world, JsonNode one) {
        return world.company(one.get("company").asString());
    }
}
