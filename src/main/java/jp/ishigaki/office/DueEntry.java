package jp.ishigaki.office;

import java.time.LocalDate;
import java.util.SortedMap;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.calendar.DueItem;

/**
 * A thing on the staff's list.
 *
 * @param businessDays until it is due, or since it was; 0 today, and over a weekend
 * @param skipped holidays and closures that moved its last day
 */
public record DueEntry(DueItem item, int businessDays, SortedMap<LocalDate, DayOff> skipped) {}
