package jp.ishigaki.community;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow a part, a question or somebody who writes by name. The database knows them, tells nobody here,
 * and leaves out whom the same was told already; so this comes last.
 */
@Component
class FollowNotifications {

    private final JdbcClient db;

    FollowNotifications(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Order
    void on(QuestionAsked asked) {
        tell(asked.question(), null);
    }

    @EventListener
    @Order
    void on(AnswerGiven given) {
        tell(given.question(), given.answer());
    }

    private void tell(UUID question, @Nullable UUID answer) {
        db.sql("select tell_followers(?, ?)")
                .param(1, question)
                .param(2, answer, Types.OTHER)
                .query(row -> {});
    }
}
