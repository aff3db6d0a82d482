package jp.ishigaki.schedule.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addresses by which the acting member's calendar programs read sessions. */
@Service
@Transactional
@AllowedFor
public class CalendarFeeds {

    static final String PATH = "/calendar/";

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final String address;

    CalendarFeeds(
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.address = address;
    }

    /** The seat's own, the one of the own sessions first. */
    @Transactional(readOnly = true)
    public List<FeedRow> own() {
        return db.sql("""
                        select id, of_cohort as cohort, created_at from calendar_feed
                        where membership_id = ? order by of_cohort nulls first
                        """)
                .param(acting.actor().membership())
                .query(FeedRow.class)
                .list();
    }

    /**
     * Makes an address and answers it, this once: it cannot be shown again. One made before for the same sessions ends.
     *
     * @param cohort whose whole schedule is shown; null for the member's own sessions
     */
    public String make(@Nullable UUID cohort) {
        var actor = acting.actor();
        if (cohort != null && !actor.is(Role.STAFF) && !cohort.equals(actor.cohort())) {
            throw new MissingException();
        }
        db.sql("delete from calendar_feed where membership_id = ? and of_cohort is not distinct from cast(? as uuid)")
                .param(actor.membership())
                .param(cohort)
                .update();
        var secret = Secret.made();
        var id = UUID.randomUUID();
        db.sql(
                        "insert into calendar_feed (id, membership_id, token_hash, of_cohort, created_at) values (?, ?, ?, ?, ?)")
                .param(id)
                .param(actor.membership())
                .param(secret.hash())
                .param(cohort)
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("calendar.feed.made", id);
        return address + PATH + secret.text() + ".ics";
    }

    /** From now on the address answers as if it had never been. */
    public void revoke(UUID feed) {
        if (db.sql("delete from calendar_feed where id = ?").param(feed).update() == 0) {
            throw new MissingException();
        }
        audit.record("calendar.feed.revoked", feed);
    }
}
