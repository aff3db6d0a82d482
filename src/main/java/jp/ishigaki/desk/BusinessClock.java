package jp.ishigaki.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.ishigaki.calendar.BusinessDays;

/**
 * Counts time on the office's business days alone, from midnight to midnight. The day on which a question is asked does
 * not count, so a promise of three days ends with the third business day after it.
 */
record BusinessClock(BusinessDays days, ZoneId zone) {

    static final long DAY = Duration.ofDays(1).toSeconds();

    /** The first moment that is too late, so many business days after another's day. */
    Instant due(Instant from, int businessDays) {
        return end(days.plus(day(from), businessDays));
    }

    /** Seconds of business time between two moments; none when the second is not after the first. */
    long seconds(Instant from, Instant to) {
        long seconds = 0;
        for (var day = day(from); start(day).isBefore(to); day = day.plusDays(1)) {
            if (days.isBusinessDay(day)) {
                var begin = later(start(day), from);
                var end = end(day).isBefore(to) ? end(day) : to;
                seconds += Math.max(0, Duration.between(begin, end).toSeconds());
            }
        }
        return seconds;
    }

    /** The first moment before which so many seconds of business time lie; never one on a day off. */
    Instant plus(Instant from, long seconds) {
        var left = seconds;
        for (var day = day(from); ; day = day.plusDays(1)) {
            if (days.isBusinessDay(day)) {
                var begin = later(start(day), from);
                var whole = Duration.between(begin, end(day)).toSeconds();
                if (left <= whole) {
                    return begin.plusSeconds(left);
                }
                left -= whole;
            }
        }
    }

    /** The last day on which something due at a moment is in time. */
    LocalDate dueDay(Instant due) {
        return day(due.minusNanos(1));
    }

    /** Business days that are left until a day, that one with them; negative when it is over. */
    int left(Instant now, LocalDate due) {
        var today = day(now);
        return due.isBefore(today) ? -days.between(due, today) : days.between(today, due);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
