package jp.ishigaki.demo;

import java.time.LocalDate;
import jp.ishigaki.schedule.RecordService;
import jp.ishigaki.schedule.SessionRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the sessions held so far turned out to be, which differs from what was planned. */
@Component
@EmbeddedOnly
@Order(13)
class RecordsDemo implements DemoPart {

    private final RecordService records;

    RecordsDemo(RecordService records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "records";
    }

    @Override
    public void load(DemoWorld world) {
        var today = LocalDate.parse(world.data("tenants").get("demoToday").asString());
        world.data("tenants")
                .get("tenants")
                .forEach(tenant -> tenant.get("cohorts").get(0).get("sessions").forEach(session -> {
                    if (LocalDate.parse(session.get("date").asString()).isBefore(today)) {
                        record(world, tenant.get("id").asInt(), session);
                    }
                }));
    }

    private void record(DemoWorld world, int tenant, JsonNode session) {
        var id = world.session(world.keyOf(tenant), session.get("number").asInt());
        world.as(
                world.staffOf(tenant),
                DemoWorld.tokyo(session.get("date").asString(), "18:30"),
                () -> records.keep(
                        id, new SessionRecord(session.get("workshopHeld").asString(), "", null)));
    }
}
