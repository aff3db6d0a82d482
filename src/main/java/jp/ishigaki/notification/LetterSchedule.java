package jp.ishigaki.notification;

import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When letters about notices are written. Every node asks each minute; what one has taken, another leaves alone. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.mail.deliver", matchIfMissing = true)
class LetterSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSchedule.class);

    private final LetterRounds rounds;
    private final OpenTenants tenants;

    LetterSchedule(LetterRounds rounds, OpenTenants tenants) {
        this.rounds = rounds;
        this.tenants = tenants;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void write() {
        for (var tenant : tenants.ids()) {
            try {
                rounds.of(tenant);
            } catch (RuntimeException e) {
                LOG.error("Letters about notices of tenant {} could not be written", tenant, e);
            }
        }
    }
}
