package jp.ishigaki.office;

import java.time.LocalDate;
import jp.ishigaki.calendar.BusinessDays;

/**
 * When people are reminded of one kind of thing.
 *
 * @param days business days from the day on which it is due: negative before, positive after
 * @param hour of the day from which it is sent
 * @param version as it was read, 0 while the defaults hold
 */
public record ReminderRule(String kind, int days, int hour, boolean active, int version) {

    public static final int MOST_DAYS = 20;

    /** Business days after which a reminder that could not be sent is not made up for. */
    static final int CATCH_UP = 5;

    /** Of the day itself it is told on that day, or, as nothing is sent on a day off, on the next business day. */
    LocalDate sendOn(LocalDate due, BusinessDays calendar) {
        if (days == 0) {
            return calendar.isBusinessDay(due) ? due : calendar.plus(due, 1);
        }
        return days < 0 ? calendar.minus(due, -days) : calendar.plus(due, days);
    }

    /** Whether something due then is to be sent on a day. A reminder beforehand is not sent when it is too late. */
    boolean isToBeSent(LocalDate due, LocalDate today, BusinessDays calendar) {
        var from = sendOn(due, calendar);
        return !today.isBefore(from)
                && !today.isAfter(calendar.plus(from, CATCH_UP))
                && (days > 0 || !today.isAfter(days == 0 ? from : due));
    }
}
