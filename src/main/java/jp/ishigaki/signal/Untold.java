package jp.ishigaki.signal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transaction will tell, in one statement, when it commits. */
@Component
class Untold {

    private final JdbcClient db;

    Untold(JdbcClient db) {
        this.db = db;
    }

    void add(String words) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Telling telling) {
            telling.words.add(words);
            return;
        }
        var telling = new Telling();
        telling.words.add(words);
        TransactionSynchronizationManager.bindResource(this, telling);
        TransactionSynchronizationManager.registerSynchronization(telling);
    }

    private class Telling implements TransactionSynchronization {

        private final Set<String> words = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            db.sql("select pg_notify(?, words) from unnest(cast(? as text[])) words")
                    .param(Line.CHANNEL)
                    .param(words.toArray(String[]::new))
                    .query(rows -> {});
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Untold.this);
        }
    }
}
