package jp.ishigaki.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question on the desk.
 *
 * @param days business days that were promised
 * @param due the last day in time, or null while the clock rests
 * @param left business days from today to that day, negative when it is over; while the clock rests what is left then
 * @param expert membership of whoever holds it
 * @param cover name of whoever stands in for the holder today
 * @param reasons why nobody was found, as codes
 * @param mine whether the actor holds or covers it
 * @param declinable whether a colleague handed it to the actor, who may give it back
 */
public record DeskRow(
        UUID question,
        UUID cohort,
        String title,
        @Nullable Integer part,
        Instant askedAt,
        DeskState state,
        int days,
        @Nullable LocalDate due,
        int left,
        @Nullable UUID expert,
        @Nullable String holder,
        @Nullable String cover,
        List<String> reasons,
        boolean mine,
        boolean declinable,
        DeskKey key) {

    public boolean isLate() {
        return state == DeskState.RUNNING && left < 0;
    }
}
