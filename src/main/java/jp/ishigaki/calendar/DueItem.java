package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the staff.
 *
 * @param kind begins the keys of its texts: {@code <kind>.kind} says what it is, {@code <kind>.reason} why it waits
 * @param subject what it is about, unique within its kind; once marked as done it is not named again
 * @param cohort null for what belongs to none
 * @param facts what the reason tells, in its places; days among them are written for the reader
 * @param due the last day on which it is in time
 * @param since the day from which business days were counted, or null when none were
 * @param path where it is done
 * @param marked whether it has no other end than being marked as done
 */
public record DueItem(
        String kind,
        String subject,
        @Nullable UUID cohort,
        String title,
        List<Object> facts,
        LocalDate due,
        @Nullable LocalDate since,
        String path,
        boolean marked) {

    /** A thing that ends by being done in its own place. */
    public static DueItem of(
            String kind,
            UUID subject,
            @Nullable UUID cohort,
            String title,
            List<Object> facts,
            LocalDate due,
            @Nullable LocalDate since,
            String path) {
        return new DueItem(kind, subject.toString(), cohort, title, facts, due, since, path, false);
    }

    /** The same, which only somebody's word ends. */
    public DueItem untilMarked(String round) {
        return new DueItem(kind, subject + round, cohort, title, facts, due, since, path, true);
    }
}
