package jp.ishigaki.desk;

import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When experts and the office are told of the desk. Every node asks; what was told is not told again. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.mail.deliver", matchIfMissing = true)
class DeskSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DeskSchedule.class);

    private final DeskRounds rounds;
    private final Acting acting;
    private final OpenTenants tenants;

    DeskSchedule(DeskRounds rounds, Acting acting, OpenTenants tenants) {
        this.rounds = rounds;
        this.acting = acting;
        this.tenants = tenants;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT2M")
    void run() {
        for (var tenant : tenants.ids()) {
            try {
                acting.asJob(tenant, () -> rounds.write());
                acting.asJob(tenant, () -> rounds.tell());
            } catch (RuntimeException e) {
                LOG.error("The desk of tenant {} could not be told of", tenant, e);
            }
        }
    }
}
