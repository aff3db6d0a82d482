package jp.ishigaki.office;

import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * When reminders are put. Every node asks every few minutes; what was put is not put again, so that it matters neither
 * which node asks nor how long none did.
 */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.mail.deliver", matchIfMissing = true)
class ReminderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);

    private final ReminderRun run;
    private final OpenTenants tenants;

    ReminderSchedule(ReminderRun run, OpenTenants tenants) {
        this.run = run;
        this.tenants = tenants;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void remind() {
        for (var tenant : tenants.ids()) {
            try {
                run.of(tenant);
            } catch (RuntimeException e) {
                LOG.error("Reminders of tenant {} could not be put", tenant, e);
            }
        }
    }
}
