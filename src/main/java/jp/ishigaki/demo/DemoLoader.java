package jp.ishigaki.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.identity.Founding;
import jp.ishigaki.tenancy.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells the demo programme into a database without tenants, before the application says that it is ready. Its tenants
 * stay shut until the last part is told: what an interrupted start has left is thrown away by the next one, whichever
 * way that one starts, and nobody ever looks into half a programme. Only what strangers bring and jobs do comes after the opening.
 */
@Component
@EmbeddedOnly
@ConditionalOnProperty("ishigaki.demo")
@Order(10)
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final Acting acting;
    private final Founding founding;
    private final ConsentService consents;
    private final List<DemoPart> parts;

    DemoLoader(Acting acting, Founding founding, ConsentService consents, List<DemoPart> parts) {
        this.acting = acting;
        this.founding = founding;
        this.consents = consents;
        this.parts = parts;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!founding.isDue()) {
            return;
        }
        var world = new DemoWorld(acting, consents);
        parts.stream().filter(part -> !part.comesAfterTheOpening()).forEach(part -> load(part, world));
        founding.open();
        parts.stream().filter(DemoPart::comesAfterTheOpening).forEach(part -> load(part, world));
    }

    private static void load(DemoPart part, DemoWorld world) {
        var begin = System.nanoTime();
        part.load(world);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        log.info("demo: {} … {} s", part.name(), String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0));
    }
}
