package jp.ishigaki.tenancy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tenants there is work for: where jobs begin, before they act for any of them. */
@Component
public class OpenTenants {

    private final JdbcClient db;
    private final Acting acting;
    private final TransactionTemplate transaction;

    OpenTenants(JdbcClient db, Acting acting, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work as the job of each tenant in turn. */
    public void each(Consumer<UUID> work) {
        for (var tenant : ids()) {
            acting.asJob(tenant, () -> work.accept(tenant));
        }
    }

    public List<UUID> ids() {
        return acting.asNobody(() -> transaction.execute(status ->
                db.sql("select * from open_tenants()").query(UUID.class).list()));
    }
}
