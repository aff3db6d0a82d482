package jp.ishigaki.commitment;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.schedule.feed.FeedEvent;
import jp.ishigaki.schedule.feed.FeedEvents;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of the commitments that somebody owns, in the own calendar; what is over is called off there. */
@Component
class CommitmentFeed implements FeedEvents {

    private static final Locale LANGUAGE = Locale.JAPANESE;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int MINUTES = 30;

    private final JdbcClient db;
    private final Acting acting;
    private final Messages messages;

    CommitmentFeed(JdbcClient db, Acting acting, Messages messages) {
        this.db = db;
        this.acting = acting;
        this.messages = messages;
    }

    @Override
    public List<FeedEvent> own() {
        if (!acting.actor().role().isOfCompany()) {
            return List.of();
        }
        return db.sql(Commitments.ROWS + """
                        c.owner_id = acting_person() and c.company_id = acting_company() and c.cohort_id = acting_cohort()
                        order by c.due_on, c.id limit 500
                        """).query(CommitmentRow.class).list().stream()
                .map(this::event)
                .toList();
    }

    private FeedEvent event(CommitmentRow row) {
        return new FeedEvent(
                "commitment-" + row.id() + "@ishigaki",
                row.version(),
                row.changedAt(),
                row.dueOn().atTime(MORNING),
                row.dueOn().atTime(MORNING.plusMinutes(MINUTES)),
                text("summary", row.title()),
                text("description", row.issueTitle(), row.expected()),
                "",
                CommitmentPaths.commitment(row.id()),
                row.state() != CommitmentState.AGREED);
    }

    private String text(String key, Object... parameters) {
        return messages.getTranslation("commitment.CommitmentFeed." + key, LANGUAGE, parameters);
    }
}
