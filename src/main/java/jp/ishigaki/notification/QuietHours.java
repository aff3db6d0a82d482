package jp.ishigaki.notification;

import java.time.LocalDateTime;
import java.time.LocalTime;
import jp.ishigaki.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;

/** When somebody is left in peace: from one time of the day to another, also over midnight, and on days off. */
final class QuietHours {

    private QuietHours() {}

    /** The first moment from now on at which a letter may come: now, or the end of the quiet hours. */
    static LocalDateTime over(
            LocalDateTime now, @Nullable LocalTime from, @Nullable LocalTime to, boolean daysOff, BusinessDays days) {
        var moment = now;
        while (true) {
            if (daysOff && !days.isBusinessDay(moment.toLocalDate())) {
                moment = moment.toLocalDate().plusDays(1).atStartOfDay();
            } else if (isWithin(moment.toLocalTime(), from, to)) {
                var end = moment.toLocalDate().atTime(to);
                moment = end.isAfter(moment) ? end : end.plusDays(1);
            } else {
                return moment;
            }
        }
    }

    private static boolean isWithin(LocalTime at, @Nullable LocalTime from, @Nullable LocalTime to) {
        if (from == null || to == null) {
            return false;
        }
        return from.isAfter(to) ? !at.isBefore(from) || at.isBefore(to) : !at.isBefore(from) && at.isBefore(to);
    }
}
