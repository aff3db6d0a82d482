package jp.ishigaki.mail;

import java.time.Duration;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the worker works: every node of the application has one, and they do not get into each other's way. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.mail.deliver", matchIfMissing = true)
class DeliverySchedule implements SmartLifecycle {

    private final Delivery delivery;
    private final MailFigures figures;
    private final OpenTenants tenants;
    private final Deliveries deliveries;
    private final Duration forgetAfter;
    private volatile boolean running;

    DeliverySchedule(
            Delivery delivery,
            MailFigures figures,
            OpenTenants tenants,
            Deliveries deliveries,
            @Value("${ishigaki.mail.forget-after:90d}") Duration forgetAfter) {
        this.delivery = delivery;
        this.figures = figures;
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.forgetAfter = forgetAfter;
    }

    @Scheduled(fixedDelayString = "${ishigaki.mail.every:5s}", initialDelayString = "${ishigaki.mail.every:5s}")
    void deliver() {
        delivery.run();
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void count() {
        figures.count();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        tenants.each(tenant -> deliveries.forgetRecipients(forgetAfter));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the connections to the database go: a letter that is just being handed over gets its answer noted. */
    @Override
    public void stop() {
        delivery.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
