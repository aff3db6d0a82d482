package jp.ishigaki.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the sources of due things.
 *
 * @param cohort null for all
 * @param until the last day looked ahead to
 */
public record DueSpan(@Nullable UUID cohort, Instant now, LocalDate until, BusinessDays days, ZoneId zone) {

    public LocalDate today() {
        return day(now);
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public LocalDateTime clock() {
        return now.atZone(zone).toLocalDateTime();
    }

    /** The first moment of a day, as SQL compares it. */
    public Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}
