package jp.ishigaki.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.community.PostHidden;
import jp.ishigaki.community.PostShown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A hidden question waits for nobody: its clock rests until it is shown again. Answers have no clock. */
@Component
class DeskResting {

    private final JdbcClient db;
    private final DeskClock clock;
    private final DeskReturns returns;
    private final ApplicationEventPublisher events;

    DeskResting(JdbcClient db, DeskClock clock, DeskReturns returns, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.returns = returns;
        this.events = events;
    }

    @EventListener
    void on(PostHidden hidden) {
        var rests = db.sql("select rest_while_hidden(?, ?)")
                .param(hidden.post())
                .param(secondsLeft(hidden.post()))
                .query(Boolean.class)
                .single();
        if (rests) {
            events.publishEvent(new DeskChanged(hidden.post()));
        }
    }

    /** Null where nothing runs, and for those who do not read the clock. */
    private @Nullable Long secondsLeft(UUID question) {
        return db.sql("select due_at from desk_question where question_id = ? and state = 'RUNNING'")
                .param(question)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(due -> clock.business().seconds(clock.moment(), due))
                .orElse(null);
    }

    /** What was opened again, or whose acceptance was taken back, while it was hidden waits from now on. */
    @EventListener
    void on(PostShown shown) {
        db.sql("select left_seconds from desk_question where question_id = ? and state = 'OFF'")
                .param(shown.post())
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> goOn(shown.post(), clock.business().plus(clock.moment(), seconds)));
        returns.resume(shown.post());
    }

    private void goOn(UUID question, Instant due) {
        var goesOn = db.sql("select resume_when_shown(?, ?)")
                .param(question)
                .param(Timestamp.from(due))
                .query(Boolean.class)
                .single();
        if (goesOn) {
            events.publishEvent(new DeskChanged(question));
        }
    }
}
