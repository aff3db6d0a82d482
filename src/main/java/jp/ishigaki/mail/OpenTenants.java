package jp.ishigaki.mail;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tenants that have an outbox to look into. */
@Component
class OpenTenants {

    private final JdbcClient db;
    private final Acting acting;
    private final TransactionTemplate transaction;

    OpenTenants(JdbcClient db, Acting acting, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work as the job of each tenant in turn. */
    void each(Consumer<UUID> work) {
        for (var tenant : ids()) {
            acting.asJob(tenant, () -> work.accept(tenant));
        }
    }

    List<UUID> ids() {
        return acting.asNobody(() -> transaction.execute(status ->
                db.sql("select * from open_tenants()").query(UUID.class).list()));
    }
}
