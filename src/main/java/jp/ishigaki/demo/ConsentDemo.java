package jp.ishigaki.demo;

import java.util.Set;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.identity.ReferenceConsents;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A new version of the texts, last of all: everybody has agreed to it, but for the two people of company alpha, who are
 * to meet the texts at their next sign-in.
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
        world.data("tenants")
                .get("tenants")
                .forEach(tenant -> world.as(
                        world.staffOf(tenant.get("id").asInt()),
                        DemoWorld.tokyo("2024-09-26", "09:00"),
                        () -> ReferenceConsents.texts()
                                .forEach(text -> consents.publish(text.kind(), text.body(), text.bodyEn()))));
        var agreed = DemoWorld.tokyo("2024-09-27", "09:30");
        world.seats().stream()
                .filter(seat -> !NOT_YET_AGREED.contains(seat))
                .forEach(seat -> world.as(seat, agreed, () -> consents.agree(consents.due())));
    }
}
