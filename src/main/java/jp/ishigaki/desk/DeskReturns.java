package jp.ishigaki.desk;

import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that wait again: the days that were promised begin anew. Which ones, the database decides. */
@Component
class DeskReturns {

    private final JdbcClient db;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    DeskReturns(JdbcClient db, DeskClock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    void resume(UUID question) {
        db
                .sql("select days_after_coming_back(?)")
                .param(question)
                .query((row, number) -> row.getObject(1, Integer.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .forEach(days -> {
                    var business = clock.business();
                    var moment = clock.moment();
                    var due = business.due(moment, days);
                    db.sql("select resume_on_desk(?, ?, ?)")
                            .params(question, Timestamp.from(due), business.seconds(moment, due))
                            .query(Boolean.class)
                            .single();
                });
        events.publishEvent(new DeskChanged(question));
    }
}
