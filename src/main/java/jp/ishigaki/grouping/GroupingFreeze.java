package jp.ishigaki.grouping;

import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Freezes the groups of sessions as they begin. Two nodes may do it at once: what is frozen is not frozen again. */
@Component
class GroupingFreeze {

    private final OpenTenants tenants;
    private final OpenGroupings groupings;
    private final TransactionTemplate transaction;

    GroupingFreeze(OpenTenants tenants, OpenGroupings groupings, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.groupings = groupings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void freeze() {
        tenants.each(tenant -> transaction.executeWithoutResult(status -> groupings.freeze()));
    }
}
