package jp.ishigaki.schedule.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds whom a secret address belongs to. It runs before anybody acts, so it may ask one database function only. */
@Component
class FeedHolders {

    private final JdbcClient db;
    private final Acting acting;
    private final TransactionTemplate transaction;

    FeedHolders(JdbcClient db, Acting acting, PlatformTransactionManager transactions) {
        this.db = db;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<FeedHolder> of(Secret secret) {
        return acting.asNobody(() -> transaction.execute(status -> db.sql("select * from calendar_feed_of(?)")
                .param(secret.hash())
                .query(FeedHolders::holder)
                .optional()));
    }

    @SuppressWarnings("NullAway") // the cohort may be SQL null
    private static FeedHolder holder(ResultSet row, int index) throws SQLException {
        return new FeedHolder(row.getObject("membership_id", UUID.class), row.getObject("of_cohort", UUID.class));
    }
}
