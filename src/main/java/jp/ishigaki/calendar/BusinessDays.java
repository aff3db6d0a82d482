package jp.ishigaki.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.ishigaki.calendar.DayOff.Kind;

/** The business days of one office as they stood when it was asked: counted often, read once. */
public final class BusinessDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final List<OfficeClosure> closures;

    BusinessDays(List<OfficeClosure> closures) {
        this.closures = closures;
    }

    public boolean isBusinessDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && dayOff(day).isEmpty();
    }

    /**
     * The day that lies so many business days after another, which itself is not counted.
     *
     * @param businessDays 0 answers the day itself, whatever it is
     */
    public LocalDate plus(LocalDate from, int businessDays) {
        return step(from, businessDays, 1);
    }

    /** The day that lies so many business days before another; otherwise as {@link #plus}. */
    public LocalDate minus(LocalDate from, int businessDays) {
        return step(from, businessDays, -1);
    }

    /** How many business days come after the first day, up to the last one and with it. */
    public int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (var day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isBusinessDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** The holidays and closures of a span, both ends included; of a day that is both, the holiday. */
    public SortedMap<LocalDate, DayOff> daysOff(LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, DayOff>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var off = dayOff(day);
            if (off.isPresent()) {
                days.put(day, off.get());
            }
        }
        return days;
    }

    /** The holidays and closures that make a count of business days longer than the weekends alone would. */
    public SortedMap<LocalDate, DayOff> skipped(LocalDate from, LocalDate to) {
        var days = daysOff(from.plusDays(1), to);
        days.keySet().removeIf(day -> WEEKEND.contains(day.getDayOfWeek()));
        return days;
    }

    private LocalDate step(LocalDate from, int businessDays, int direction) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("Business days are counted from a day on, in one direction");
        }
        var day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(direction);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    private Optional<DayOff> dayOff(LocalDate day) {
        return Holidays.on(day)
                .map(name -> new DayOff(Kind.HOLIDAY, name))
                .or(() -> closures.stream()
                        .filter(closure -> closure.covers(day))
                        .findFirst()
                        .map(closure -> new DayOff(Kind.CLOSURE, closure.name())));
    }
}
