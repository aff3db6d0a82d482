package jp.ishigaki.cohort;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/**
 * What staff plan of a cohort. All but the names and the year may be decided later, until it is published.
 *
 * @param fiscalYear the year in which it begins in April
 * @param applicationsOpenAt from then on applications are taken; null means from publication
 * @param applicationsCloseAt the first moment that is too late
 * @param lotteryOn not before applications are closed
 * @param sessionFrom when sessions usually begin, and {@code sessionTo} end; both or neither
 * @param seats of each industry frame, from 0
 */
public record CohortPlan(
        String name,
        String nameEn,
        int fiscalYear,
        @Nullable Instant applicationsOpenAt,
        @Nullable Instant applicationsCloseAt,
        @Nullable LocalDate lotteryOn,
        @Nullable DayOfWeek sessionWeekday,
        @Nullable LocalTime sessionFrom,
        @Nullable LocalTime sessionTo,
        Map<QuotaFrame, Integer> seats) {

    /** Letters of a cohort's name. */
    public static final int NAME = 80;

    /** Seats of one frame. */
    public static final int SEATS = 10_000;

    /** A plan that says nothing yet but what the cohort is called. */
    public static CohortPlan named(String name, String nameEn, int fiscalYear) {
        return new CohortPlan(name, nameEn, fiscalYear, null, null, null, null, null, null, Map.of());
    }

    public int totalSeats() {
        return seats.values().stream().mapToInt(Integer::intValue).sum();
    }
}
