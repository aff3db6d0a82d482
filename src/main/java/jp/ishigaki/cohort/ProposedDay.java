package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import jp.ishigaki.calendar.DayOff;
import org.jspecify.annotations.Nullable;

/**
 * A day proposed for a session of a copied cohort.
 *
 * @param skipped the days passed over before this one was found, in order
 */
public record ProposedDay(LocalDate day, List<Skipped> skipped) {

    /** @param off why, or null when an earlier session takes the day */
    public record Skipped(LocalDate day, @Nullable DayOff off) {}
}
