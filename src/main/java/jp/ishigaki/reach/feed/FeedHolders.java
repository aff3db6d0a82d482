package jp.ishigaki.reach.feed;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds whose a secret address is. It runs before anybody acts, so it may ask one database function only. */
@Component("questionFeedHolders")
class FeedHolders {

    private final JdbcClient db;
    private final Acting acting;
    private final TransactionTemplate transaction;

    FeedHolders(JdbcClient db, Acting acting, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The membership it was made for, while that lasts. */
    Optional<UUID> of(Secret secret) {
        return acting.asNobody(
                () -> transaction.execute(status -> db.sql("select f from question_feed_of(?) f where f is not null")
                        .param(secret.hash())
                        .query(UUID.class)
                        .optional()));
    }
}
