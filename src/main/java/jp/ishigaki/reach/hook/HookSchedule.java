package jp.ishigaki.reach.hook;

import java.time.Duration;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When messages are sent: every node has a worker, and they do not get into each other's way. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.webhooks.deliver", matchIfMissing = true)
class HookSchedule {

    /** So that an address that keeps one waiting does not keep all. */
    private static final int AT_A_TIME = 20;

    private final OpenTenants tenants;
    private final HookDeliveries deliveries;
    private final HookLine line;
    private final Duration forgetAfter;

    HookSchedule(
            OpenTenants tenants,
            HookDeliveries deliveries,
            HookLine line,
            @Value("${ishigaki.webhooks.forget-after:30d}") Duration forgetAfter) {
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.line = line;
        this.forgetAfter = forgetAfter;
    }

    @Scheduled(
            fixedDelayString = "${ishigaki.webhooks.every:10s}",
            initialDelayString = "${ishigaki.webhooks.every:10s}")
    void deliver() {
        tenants.each(tenant -> deliverSome());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
    void forget() {
        tenants.each(tenant -> deliveries.forget(forgetAfter));
    }

    /** Each claim is committed before its message leaves, and no transaction waits for an answer. */
    private void deliverSome() {
        for (int sent = 0; sent < AT_A_TIME; sent++) {
            var claimed = deliveries.claim();
            if (claimed.isEmpty()) {
                return;
            }
            var message = claimed.get();
            deliveries.note(message, line.send(message));
        }
    }
}
