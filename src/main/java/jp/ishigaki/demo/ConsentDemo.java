package jp.ishigaki.demo;

import java.util.Set;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.identity.ReferenceConsents;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

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
        world.data("tenants")
                .get("tenants")
                .forEach(tenant -> world.as(
                        world.staffOf(tenant.get("id").asInt()),
                        DemoWorld.tokyo("2024-07-08", "09:00"),
                        () -> ReferenceConsents.texts()
                                .forEach(text -> consents.publish(text.kind(), text.body(), text.bodyEn()))));
        var agreed = DemoWorld.tokyo("2024-07-10", "09:30");
        world.seats().stream()
                .filter(seat -> !NOT_YET_AGREED.contains(seat))
                .forEach(seat -> world.as(seat, agreed, () -> consents.agree(consents.due())));
    }
}
