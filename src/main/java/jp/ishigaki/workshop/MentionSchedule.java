package jp.ishigaki.workshop;

import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When letters about mentions are written. Every node asks; what one has taken, another leaves alone. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.workshop.mentions", matchIfMissing = true)
class MentionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MentionSchedule.class);

    private final MentionLetters letters;
    private final Acting acting;
    private final OpenTenants tenants;

    MentionSchedule(MentionLetters letters, Acting acting, OpenTenants tenants) {
        this.letters = letters;
        this.acting = acting;
        this.tenants = tenants;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    void write() {
        for (var tenant : tenants.ids()) {
            try {
                var written = acting.asJob(tenant, () -> letters.write());
                LOG.debug("Wrote {} letters about mentions for tenant {}", written, tenant);
            } catch (RuntimeException e) {
                LOG.error("Mentions of tenant {} could not be written of", tenant, e);
            }
        }
    }
}
