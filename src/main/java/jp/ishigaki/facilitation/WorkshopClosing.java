package jp.ishigaki.facilitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes the workshops of days that are over. Two nodes may do it at once: what is closed is not closed again. */
@Component
class WorkshopClosing {

    private static final Logger LOG = LoggerFactory.getLogger(WorkshopClosing.class);

    private final Acting acting;
    private final OpenTenants tenants;
    private final JdbcClient db;
    private final Clock clock;
    private final Signals signals;
    private final TransactionTemplate transaction;

    WorkshopClosing(
            Acting acting,
            OpenTenants tenants,
            JdbcClient db,
            Clock clock,
            Signals signals,
            PlatformTransactionManager transactions) {
        this.acting = acting;
        this.tenants = tenants;
        this.db = db;
        this.clock = clock;
        this.signals = signals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT5M")
    void close() {
        for (var tenant : tenants.ids()) {
            try {
                acting.asJob(tenant, () -> transaction.executeWithoutResult(status -> closeDue()));
            } catch (RuntimeException e) {
                LOG.error("The workshops of tenant {} could not be closed", tenant, e);
            }
        }
    }

    private void closeDue() {
        db.sql("select * from close_workshops(?)")
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(session -> signals.tell(FacilitationPaths.topic(session)));
    }
}
