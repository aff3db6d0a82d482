package jp.ishigaki.maildrop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what a secret stands for. It runs before anybody acts, so it may ask one database function only. */
@Component
class WayFinder {

    private final JdbcClient db;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WayFinder(JdbcClient db, Acting acting, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param sender the address that the mail says it comes from */
    Optional<Way> of(Secret secret, String sender) {
        return Objects.requireNonNull(acting.asNobody(
                () -> transaction.execute(status -> db.sql("select * from reply_way_of(?, ?, ?)")
                        .param(secret.hash())
                        .param(sender)
                        .param(Timestamp.from(clock.instant()))
                        .query(Way.class)
                        .optional())));
    }
}
