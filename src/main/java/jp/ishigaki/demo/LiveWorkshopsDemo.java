package jp.ishigaki.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.FacilitationService;
import jp.ishigaki.facilitation.OutputRoles;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.Step;
import jp.ishigaki.facilitation.StepKind;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.GroupingQueries;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Workshops that were led here, with what their groups brought forth, and the next one as the lecturer prepared it. */
@Component
@EmbeddedOnly
@Order(37)
class LiveWorkshopsDemo implements DemoPart {

    private static final String LECTURER = "lecturer";

    private final FacilitationService lead;
    private final FacilitationQueries queries;
    private final OutputService outputs;
    private final GroupingQueries groupings;

    LiveWorkshopsDemo(
            FacilitationService lead, FacilitationQueries queries, OutputService outputs, GroupingQueries groupings) {
        this.lead = lead;
        this.queries = queries;
        this.outputs = outputs;
        this.groupings = groupings;
    }

    @Override
    public String name() {
        return "live workshops";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("workshops").path("workshops").forEach(told -> {
            var session = world.session(world.keyOf(1), told.path("session").asInt());
            world.as(LECTURER, DemoWorld.moment(told.path("prepared")), () -> prepare(session, told));
            if (told.has("started")) {
                world.as(LECTURER, DemoWorld.moment(told.path("started")), () -> lead.start(session, version(session)));
                told.path("outputs").forEach(output -> write(world, session, output));
                world.as(LECTURER, DemoWorld.moment(told.path("closed")), () -> lead.close(session, version(session)));
                told.path("outputs").forEach(output -> lookBack(world, session, output));
            }
        });
    }

    private void prepare(UUID session, JsonNode told) {
        var steps = told.path("steps")
                .valueStream()
                .map(step -> new Step(
                        StepKind.valueOf(step.path("kind").asString()),
                        step.path("theme").asString(""),
                        step.path("minutes").asInt()))
                .toList();
        lead.prepare(session, told.path("theme").asString(), steps, -1);
    }

    private int version(UUID session) {
        return queries.live(session).orElseThrow().version();
    }

    /** The scribe writes what the group said. */
    private void write(DemoWorld world, UUID session, JsonNode output) {
        var present = present(world, session, output);
        world.as(
                world.keyOf(present.getFirst().membership()),
                DemoWorld.moment(output.path("written")),
                () -> outputs.write(session, output.path("body").asString(), roles(present), 0));
    }

    private void lookBack(DemoWorld world, UUID session, JsonNode output) {
        var group = output.path("group").asInt();
        var amended = output.path("amended");
        if (amended.isObject()) {
            var roles = roles(present(world, session, output));
            world.as(
                    LECTURER,
                    DemoWorld.moment(amended.path("at")),
                    () -> outputs.amend(
                            session,
                            group,
                            amended.path("body").asString(),
                            roles,
                            1,
                            amended.path("reason").asString()));
        }
        var remark = output.path("remark");
        if (remark.isObject()) {
            world.as(
                    LECTURER,
                    DemoWorld.moment(remark.path("at")),
                    () -> outputs.remark(session, group, remark.path("text").asString()));
        }
    }

    private List<GroupMember> present(DemoWorld world, UUID session, JsonNode output) {
        var found = new ArrayList<GroupMember>();
        world.as(
                world.staffOf(1),
                DemoWorld.moment(output.path("written")),
                () -> groupings.groups(session).stream()
                        .filter(group -> group.number() == output.path("group").asInt())
                        .flatMap(group -> group.members().stream())
                        .filter(member -> !member.absent())
                        .forEach(found::add));
        return found;
    }

    private static OutputRoles roles(List<GroupMember> present) {
        return new OutputRoles(
                present.get(0).membership(),
                present.get(1).membership(),
                present.get(2).membership());
    }
}
