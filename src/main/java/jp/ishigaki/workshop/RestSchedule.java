package jp.ishigaki.workshop;

import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When issues are put to rest. Every node asks; what rests is not put to rest again. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "ishigaki.workshop.rest", matchIfMissing = true)
class RestSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RestSchedule.class);

    private final IssueResting resting;
    private final Acting acting;
    private final OpenTenants tenants;

    RestSchedule(IssueResting resting, Acting acting, OpenTenants tenants) {
        this.resting = resting;
        this.acting = acting;
        this.tenants = tenants;
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT1H")
    void rest() {
        for (var tenant : tenants.ids()) {
            try {
                var rested = acting.asJob(tenant, () -> resting.rest());
                LOG.debug("Put {} issues of tenant {} to rest", rested, tenant);
            } catch (RuntimeException e) {
                LOG.error("Issues of tenant {} could not be put to rest", tenant, e);
            }
        }
    }
}
