package jp.ishigaki.tenancy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tenants there is work for: where jobs begin, before they act for any of them. */
@Component
public class OpenTenants {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTenants.class);

    private final JdbcClient db;
    private final Acting acting;
    private final TransactionTemplate transaction;

    OpenTenants(JdbcClient db, Acting acting, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work as the job of each tenant in turn. What it cannot do for one tenant keeps no other from theirs.
     *
     * @return the tenants for whom it failed
     */
    public Set<UUID> each(Consumer<UUID> work) {
        var failed = new LinkedHashSet<UUID>();
        for (var tenant : ids()) {
            try {
                acting.asJob(tenant, () -> work.accept(tenant));
            } catch (RuntimeException e) {
                LOG.error("Work for tenant {} failed", tenant, e);
                failed.add(tenant);
            }
        }
        return failed;
    }

    public List<UUID> ids() {
        return acting.asNobody(() -> transaction.execute(status ->
                db.sql("select * from open_tenants()").query(UUID.class).list()));
    }
}
