package jp.ishigaki.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.material.MaterialContent;
import jp.ishigaki.material.MaterialPlan;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.NewVersion;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.schedule.Block;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What was handed out at the sessions so far, before anybody holds a seat who would be told of it only now. */
@Component
@EmbeddedOnly
@Order(10)
class MaterialsDemo implements DemoPart {

    private static final int TENANT = 1;
    private static final String PREPARED = "2024-09-30T17:10";

    private final MaterialService materials;
    private final Intake intake;

    MaterialsDemo(MaterialService materials, Intake intake) {
        this.materials = materials;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "materials";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("materials").get("materials").forEach(material -> {
            var id = add(world, material);
            material.path("versions").forEach(version -> addVersion(world, id, material, version));
        });
    }

    private UUID add(DemoWorld world, JsonNode material) {
        var session = world.session(world.keyOf(TENANT), material.get("session").asInt());
        var plan = new MaterialPlan(
                material.get("title").asString(),
                Block.valueOf(material.get("block").asString()));
        var added = new UUID[1];
        if (material.has("link")) {
            var link = MaterialContent.link(material.get("link").asString()).orElseThrow();
            at(world, material, () -> added[0] = materials.add(session, plan, version(link, material)));
        } else {
            try (var file = file(material, material)) {
                var content = new MaterialContent.OfFile(file);
                at(world, material, () -> added[0] = materials.add(session, plan, version(content, material)));
            }
        }
        return added[0];
    }

    private void addVersion(DemoWorld world, UUID id, JsonNode material, JsonNode version) {
        try (var file = file(material, version)) {
            var content = new MaterialContent.OfFile(file);
            at(world, version, () -> materials.addVersion(id, version(content, version)));
        }
    }

    private static NewVersion version(MaterialContent content, JsonNode of) {
        return new NewVersion(content, of.path("note").asString(""), of.has("released"));
    }

    private static void at(DemoWorld world, JsonNode of, Runnable work) {
        var moment = of.path("released").asString(PREPARED);
        world.as(world.staffOf(TENANT), DemoWorld.tokyo(moment.substring(0, 10), moment.substring(11)), work);
    }

    private ReceivedFile file(JsonNode material, JsonNode of) {
        var name = material.get("file").asString();
        List<String> lines =
                of.get("lines").valueStream().map(JsonNode::asString).toList();
        var content = DemoFiles.of(name, material.get("title").asString(), lines);
        try {
            return intake.receive(name, new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
