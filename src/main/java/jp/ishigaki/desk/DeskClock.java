package jp.ishigaki.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import jp.ishigaki.calendar.BusinessCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acting tenant's business time. */
@Component
class DeskClock {

    private final BusinessCalendar calendar;
    private final Clock clock;
    private final JdbcClient db;

    DeskClock(BusinessCalendar calendar, Clock clock, JdbcClient db) {
        this.calendar = calendar;
        this.clock = clock;
        this.db = db;
    }

    BusinessClock business() {
        return new BusinessClock(calendar.days(), clock.getZone());
    }

    Instant now() {
        return clock.instant();
    }

    /** When it is for the functions of the desk: the moment at which the transaction began. */
    Instant moment() {
        return Objects.requireNonNull(db.sql("select acting_moment()")
                        .query(java.sql.Timestamp.class)
                        .single())
                .toInstant();
    }
}
