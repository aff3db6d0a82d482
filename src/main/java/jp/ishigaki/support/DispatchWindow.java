package jp.ishigaki.support;

import java.time.LocalDate;

/**
 * The days among which one of the four visits lies, both included.
 *
 * @param settled whether staff set it; else it is what the fiscal year proposes
 */
public record DispatchWindow(int number, LocalDate firstDay, LocalDate lastDay, boolean settled) {

    /** Days before a window's end by which every company should have a date. */
    public static final int DATE_BEFORE_END = 14;

    public static final int VISITS = 4;

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** The last day on which a visit without a date is in time. */
    public LocalDate dateBy() {
        return lastDay.minusDays(DATE_BEFORE_END);
    }
}
