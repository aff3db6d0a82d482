package jp.ishigaki.demo;

import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.desk.ConflictService;
import jp.ishigaki.desk.ExpertProfile;
import jp.ishigaki.desk.ExpertProfileService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the experts of the demo say of their skills, their days and their conflicts, before the first question. */
@Component
@EmbeddedOnly
@Order(19)
class ExpertsDemo implements DemoPart {

    private final ExpertProfileService profiles;
    private final ConflictService conflicts;

    ExpertsDemo(ExpertProfileService profiles, ConflictService conflicts) {
        this.profiles = profiles;
        this.conflicts = conflicts;
    }

    @Override
    public String name() {
        return "experts";
    }

    @Override
    public void load(DemoWorld world) {
        var data = world.data("desk");
        var at = DemoWorld.moment(data.get("writtenAt"));
        data.get("profiles")
                .forEach(each -> world.as(each.get("expert").asString(), at, () -> profiles.write(profile(each))));
        data.get("absences").forEach(each -> beAway(world, each));
        data.get("conflicts").forEach(each -> declare(world, each));
    }

    private static ExpertProfile profile(JsonNode profile) {
        return new ExpertProfile(
                profile.get("parts").valueStream().map(JsonNode::asInt).toList(),
                profile.get("tags").valueStream().map(JsonNode::asString).toList(),
                profile.get("cap").asInt());
    }

    private void beAway(DemoWorld world, JsonNode absence) {
        var expert = absence.get("expert").asString();
        @Nullable UUID standIn = absence.hasNonNull("standIn")
                ? world.seat(absence.get("standIn").asString())
                : null;
        world.as(
                expert,
                DemoWorld.moment(absence.get("at")),
                () -> profiles.beAway(world.seat(expert), day(absence, "first"), day(absence, "last"), standIn));
    }

    private void declare(DemoWorld world, JsonNode conflict) {
        var expert = conflict.get("expert").asString();
        world.as(
                expert,
                DemoWorld.moment(conflict.get("at")),
                () -> conflicts.declare(
                        world.seat(expert),
                        world.company(conflict.get("company").asString()),
                        conflict.get("reason").asString(),
                        day(conflict, "first"),
                        day(conflict, "last")));
    }

    private static LocalDate day(JsonNode of, String field) {
        return LocalDate.parse(of.get(field).asString());
    }
}
