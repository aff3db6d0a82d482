package jp.ishigaki.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * What the outbox of all tenants together looks like from outside: in metrics, and as details of the health. A mail
 * server that is away makes nobody else wait, so the health stays up.
 */
@Component("outboxHealthIndicator")
class MailFigures implements MeterBinder, HealthIndicator {

    private final OpenTenants tenants;
    private final Deliveries deliveries;
    private final MailServer server;
    private final Clock clock;
    private final Map<UUID, MailCount> known = new ConcurrentHashMap<>();
    private volatile MailCount counted = MailCount.NONE;
    private volatile int uncounted;

    MailFigures(OpenTenants tenants, Deliveries deliveries, MailServer server, Clock clock) {
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.server = server;
        this.clock = clock;
    }

    void count() {
        var fresh = new HashMap<UUID, MailCount>();
        var failed = tenants.each(tenant -> fresh.put(tenant, deliveries.count()));
        // Of whom it cannot be counted, what was last known is told, and that it is old.
        failed.forEach(tenant -> fresh.put(tenant, known.getOrDefault(tenant, MailCount.NONE)));
        known.keySet().retainAll(fresh.keySet());
        known.putAll(fresh);
        counted = fresh.values().stream().reduce(MailCount.NONE, MailCount::plus);
        uncounted = failed.size();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ishigaki.mail.waiting", "letters that wait to be sent", MailCount::waiting);
        gauge(registry, "ishigaki.mail.failed", "letters that the mail server refused", MailCount::failed);
        gauge(registry, "ishigaki.mail.unclear", "letters of which nobody knows whether they went", MailCount::unclear);
        Gauge.builder("ishigaki.mail.uncounted", () -> uncounted)
                .description("tenants whose letters could not be counted")
                .register(registry);
        Gauge.builder("ishigaki.mail.oldest", this::oldest)
                .baseUnit("seconds")
                .description("how long the oldest letter has waited")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToLongFunction<MailCount> of) {
        Gauge.builder(name, () -> of.applyAsLong(counted))
                .description(description)
                .register(registry);
    }

    @Override
    public Health health() {
        var count = counted;
        return Health.up()
                .withDetail("server", server.state())
                .withDetail("waiting", count.waiting())
                .withDetail("oldestSeconds", oldest())
                .withDetail("failed", count.failed())
                .withDetail("unclear", count.unclear())
                .withDetail("tenantsNotCounted", uncounted)
                .build();
    }

    private long oldest() {
        var since = counted.oldest();
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }
}
