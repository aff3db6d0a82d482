package jp.ishigaki.grouping;

import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Freezes the groups of sessions as they begin. Two nodes may do it at once: what is frozen is not frozen again. */
@Component
class GroupingFreeze {

    private static final Logger LOG = LoggerFactory.getLogger(GroupingFreeze.class);

    private final Acting acting;
    private final OpenTenants tenants;
    private final OpenGroupings groupings;
    private final TransactionTemplate transaction;

    GroupingFreeze(
            Acting acting, OpenTenants tenants, OpenGroupings groupings, PlatformTransactionManager transactions) {
        this.acting = acting;
        this.tenants = tenants;
        this.groupings = groupings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void freeze() {
        for (var tenant : tenants.ids()) {
            try {
                acting.asJob(tenant, () -> transaction.executeWithoutResult(status -> groupings.freeze()));
            } catch (RuntimeException e) {
                LOG.error("The groups of tenant {} could not be frozen", tenant, e);
            }
        }
    }
}
