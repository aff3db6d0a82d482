package jp.ishigaki.notification.web;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.StopSecret;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what a secret ends. It runs before anybody acts, so it may ask one database function only. */
@Component
class StopSecrets {

    /** Of which tenant, and which topic; never whose. */
    record Ended(UUID tenant, String topic) {}

    private final JdbcClient db;
    private final Acting acting;
    private final HearingService hearing;
    private final TransactionTemplate transaction;

    StopSecrets(JdbcClient db, Acting acting, HearingService hearing, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.hearing = hearing;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Ended> of(StopSecret secret) {
        return acting.asNobody(() -> transaction.execute(status -> db.sql("select tenant, topic from stopped_by(?)")
                .param(secret.text())
                .query(Ended.class)
                .optional()));
    }

    /** Ends it for its reader; ended twice, it is ended once. */
    Optional<Ended> end(StopSecret secret) {
        var ended = of(secret);
        ended.ifPresent(found -> acting.asJob(found.tenant(), () -> hearing.stop(secret)));
        return ended;
    }
}
