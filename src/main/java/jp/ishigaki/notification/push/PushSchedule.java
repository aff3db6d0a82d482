package jp.ishigaki.notification.push;

import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When browsers are told: every node has a worker, and they do not get into each other's way. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.push.deliver", matchIfMissing = true)
class PushSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PushSchedule.class);

    private final PushKeys keys;
    private final PushRounds rounds;
    private final OpenTenants tenants;

    PushSchedule(PushKeys keys, PushRounds rounds, OpenTenants tenants) {
        this.keys = keys;
        this.rounds = rounds;
        this.tenants = tenants;
    }

    @Scheduled(fixedDelayString = "${ishigaki.push.every:10s}", initialDelayString = "${ishigaki.push.every:10s}")
    void deliver() {
        keys.key()
                .ifPresent(key -> tenants.ids().forEach(tenant -> {
                    try {
                        rounds.of(tenant, key);
                    } catch (RuntimeException e) {
                        LOG.error("Notices of tenant {} could not be pushed", tenant, e);
                    }
                }));
    }
}
