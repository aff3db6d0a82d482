package jp.ishigaki.grouping;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleReleased;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A session that is moved to another track, or to a day on which others are in its track, has other people. Whoever it no
 * longer concerns leaves its groups, and the cohort sees them again when staff have arranged and published them anew. What
 * has begun is moved by no release, so frozen groups stay as they were.
 */
@Component
class GroupsAfterRelease {

    private final OpenGroupings open;
    private final JdbcClient db;
    private final AuditTrail audit;

    GroupsAfterRelease(OpenGroupings open, JdbcClient db, AuditTrail audit) {
        this.open = open;
        this.db = db;
        this.audit = audit;
    }

    /** After what is made up elsewhere was looked through. */
    @EventListener
    @Order(20)
    void on(ScheduleReleased released) {
        if (released.sessions().isEmpty()) {
            return;
        }
        open.freeze();
        List<UUID> left = db.sql("""
                        delete from group_seat g using session s, membership m
                        where g.session_id in (:sessions) and s.tenant_id = g.tenant_id and s.id = g.session_id
                          and not s.cancelled and m.tenant_id = g.tenant_id and m.id = g.membership_id
                          and not session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)
                          and exists (select 1 from session_grouping o
                                      where o.session_id = s.id and o.frozen_at is null)
                        returning g.session_id
                        """)
                .param("sessions", released.sessions())
                .query(UUID.class)
                .list();
        left.stream().distinct().forEach(this::withdraw);
    }

    private void withdraw(UUID session) {
        db.sql("update session_grouping set published_at = null, version = version + 1 where session_id = ?")
                .param(session)
                .update();
        audit.record("groups.withdrawn", session);
    }
}
