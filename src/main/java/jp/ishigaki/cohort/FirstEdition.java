package jp.ishigaki.cohort;

import jp.ishigaki.curriculum.EditionAdded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cohorts opened before there was any textbook take the first edition that comes. */
@Component
class FirstEdition {

    private final JdbcClient db;

    FirstEdition(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(EditionAdded added) {
        db.sql("update cohort set edition = ? where edition is null")
                .param(added.edition())
                .update();
    }
}
