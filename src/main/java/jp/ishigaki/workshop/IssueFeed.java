package jp.ishigaki.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.schedule.feed.FeedEvent;
import jp.ishigaki.schedule.feed.FeedEvents;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of a company's issues in the calendars of its people: of those in one's own hands or in nobody's. */
@Component
class IssueFeed implements FeedEvents {

    private static final Locale LANGUAGE = Locale.JAPANESE;
    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final int MINUTES = 15;
    private static final int MOST = 500;

    private final JdbcClient db;
    private final Acting acting;
    private final Messages messages;

    IssueFeed(JdbcClient db, Acting acting, Messages messages) {
        this.db = db;
        this.acting = acting;
        this.messages = messages;
    }

    @Override
    public List<FeedEvent> own() {
        var actor = acting.actor();
        if (!actor.role().isOfCompany()) {
            return List.of();
        }
        return db.sql("""
                        select id, title, due_on, version, touched_at, state in ('CLAIMED', 'VERIFIED') as done
                        from issue
                        where company_id = ? and cohort_id = acting_cohort() and due_on is not null
                          and (owner_id is null or owner_id = ?)
                        order by due_on, id limit ?
                        """)
                .params(actor.ownCompany(), actor.person(), MOST)
                .query((row, index) -> event(row))
                .list();
    }

    /** What is solved leaves the calendar: it is told as called off. */
    private FeedEvent event(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var begin = row.getObject("due_on", LocalDate.class).atTime(BEGIN);
        return new FeedEvent(
                "issue-" + id + "@ishigaki",
                row.getInt("version"),
                row.getTimestamp("touched_at").toInstant(),
                begin,
                begin.plusMinutes(MINUTES),
                messages.getTranslation("workshop.IssueFeed.summary", LANGUAGE, row.getString("title")),
                "",
                "",
                WorkshopPaths.issue(id),
                row.getBoolean("done"));
    }
}
