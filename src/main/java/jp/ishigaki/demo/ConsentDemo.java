package jp.ishigaki.demo;

import java.io.IOException;
import java.util.Set;
import jp.ishigaki.identity.ConsentService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The texts to agree to, last of all: until they are in force everybody may act, also company alpha, whose two people
 * are to meet the texts at their first sign-in.
 */
@Component
@EmbeddedOnly
@Order(Ordered.LOWEST_PRECEDENCE)
class ConsentDemo implements DemoPart {

    private static final Set<String> NOT_YET_AGREED = Set.of("alpha", "alpha-exec");

    private final ConsentService consents;

    ConsentDemo(ConsentService consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public void load(DemoWorld world) {
        var texts = texts();
        world.data("tenants")
                .get("tenants")
                .forEach(tenant -> world.as(
                        world.staffOf(tenant.get("id").asInt()),
                        DemoWorld.tokyo("2024-07-08", "09:00"),
                        () -> texts.forEach(text -> consents.publish(
                                text.get("kind").asString(),
                                text.get("body").asString(),
                                text.get("bodyEn").asString()))));
        var agreed = DemoWorld.tokyo("2024-07-10", "09:30");
        world.seats().stream()
                .filter(seat -> !NOT_YET_AGREED.contains(seat))
                .forEach(seat -> world.as(seat, agreed, () -> consents.agree(consents.due())));
    }

    private static JsonNode texts() {
        try (var file = new ClassPathResource("reference/consents.yaml").getInputStream()) {
            return new YAMLMapper().readTree(file).get("consents");
        } catch (IOException e) {
            throw new IllegalStateException("The consent texts cannot be read", e);
        }
    }
}
