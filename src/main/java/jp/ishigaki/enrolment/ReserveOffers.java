package jp.ishigaki.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers seats that have become free to the next reserves of the same frame (繰上げ), in the order of the draw. */
@Component
class ReserveOffers {

    /** Business days in which a place on offer can be declined. */
    static final int DAYS_TO_DECLINE = 2;

    private final Applications applications;
    private final JdbcClient db;
    private final Clock clock;
    private final BusinessCalendar calendar;
    private final AuditTrail audit;
    private final ApplicantLetters letters;

    ReserveOffers(
            Applications applications,
            JdbcClient db,
            Clock clock,
            BusinessCalendar calendar,
            AuditTrail audit,
            ApplicantLetters letters) {
        this.applications = applications;
        this.db = db;
        this.clock = clock;
        this.calendar = calendar;
        this.audit = audit;
        this.letters = letters;
    }

    /** The first moment that is too late to decline what is offered now. */
    Instant tooLate() {
        return calendar.plus(LocalDate.ofInstant(clock.instant(), clock.getZone()), DAYS_TO_DECLINE)
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** Fills the frame of an application that has given its seat back. */
    int offerAfter(UUID application) {
        record Place(UUID cohortId, QuotaFrame quotaFrame) {}
        var place = db.sql("select cohort_id, quota_frame from application where id = ?")
                .param(application)
                .query(Place.class)
                .optional()
                .orElseThrow(MissingException::new);
        return offer(place.cohortId(), place.quotaFrame());
    }

    /** Offers as many seats as are free. */
    int offer(UUID cohort, QuotaFrame frame) {
        // Two who decline at once must not both see the same seat free.
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(cohort + " " + frame)
                .query((row, index) -> true)
                .list();
        int offered = 0;
        for (int free = free(cohort, frame); free > 0; free--) {
            var next = next(cohort, frame);
            if (next.isEmpty()) {
                break;
            }
            offer(next.get());
            offered++;
        }
        return offered;
    }

    int free(UUID cohort, QuotaFrame frame) {
        return db.sql("""
                        select coalesce((select d.seats from published_draw(?) d where d.quota_frame = ?), 0)
                             - (select count(*) from application where cohort_id = ? and quota_frame = ?
                                and state in ('DRAWN', 'OFFERED', 'CONSENT_PENDING', 'ENROLLED'))
                        """)
                .params(cohort, frame.name(), cohort, frame.name())
                .query(Integer.class)
                .single();
    }

    private Optional<UUID> next(UUID cohort, QuotaFrame frame) {
        return db.sql("""
                        select id from application where cohort_id = ? and quota_frame = ? and state = 'RESERVE'
                        order by rank limit 1
                        """).params(cohort, frame.name()).query(UUID.class).optional();
    }

    private void offer(UUID application) {
        var next = applications.findById(application).orElseThrow(MissingException::new);
        next.offer(clock.instant(), tooLate());
        applications.flush();
        audit.record("application.moved_up", application);
        letters.movedUp(application);
    }
}
