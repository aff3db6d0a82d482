package jp.ishigaki.attendance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.ScheduleReleased;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a release moves to another track, or gives other parts, may no longer stand for what was missed. Whoever meant to
 * make it up there is told, and what was missed is open again.
 */
@Component
class TransfersAfterRelease {

    private record Ended(UUID sessionId, UUID companyId) {}

    private final Notifications notifications;
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    TransfersAfterRelease(Notifications notifications, JdbcClient db, AuditTrail audit, Clock clock) {
        this.notifications = notifications;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Order(10)
    void on(ScheduleReleased released) {
        if (!released.sessions().isEmpty()) {
            ended(released.sessions()).forEach(this::tell);
        }
    }

    /** One that was called off stays to be seen as such. */
    private List<Ended> ended(List<UUID> sessions) {
        return db.sql("""
                        delete from session_transfer x using session o
                        where (x.session_id in (:sessions) or x.in_session_id in (:sessions))
                          and o.tenant_id = x.tenant_id and o.id = x.in_session_id and not o.cancelled
                          and (o.held_on + o.seminar_from) at time zone 'Asia/Tokyo' > :now
                          and not stands_for(x.session_id, x.in_session_id)
                        returning x.session_id, x.company_id
                        """)
                .param("sessions", sessions)
                .param("now", Timestamp.from(clock.instant()))
                .query(Ended.class)
                .list();
    }

    private void tell(Ended transfer) {
        audit.record("transfer.withdrawn", transfer.sessionId() + " " + transfer.companyId());
        db.sql("""
                        select m.person_id, s.number from session s
                        join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id
                            and m.company_id = ? and m.role = 'PARTICIPANT' and m.ended_at is null
                        where s.id = ?
                        """).params(transfer.companyId(), transfer.sessionId()).query(row -> {
            notifications.tell(
                    row.getObject("person_id", UUID.class),
                    new Notice(
                            "attendance.AttendanceNotifications.transferEnded",
                            List.of(row.getString("number")),
                            AttendancePaths.OWN,
                            transfer.sessionId()));
        });
    }
}
