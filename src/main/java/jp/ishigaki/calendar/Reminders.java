package jp.ishigaki.calendar;

import java.util.List;

/**
 * What one module has people reminded of by mail. Whoever asks is the tenant's job, or staff who look beforehand at what
 * would be sent, within a transaction; what is answered is still true at that moment.
 */
public interface Reminders {

    /** Begins the keys of its texts: {@code <kind>.kind} names it, {@code <kind>.reminder} is the letter's sentence. */
    String kind();

    /** Business days from the day on which it is due, unless the staff say otherwise: negative before, positive after. */
    int usualDays();

    /** The hour of the day from which it is sent, unless the staff say otherwise. */
    int usualHour();

    List<Reminder> open(DueSpan span);
}
