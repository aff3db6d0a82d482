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
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business days of the acting tenant's office. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class BusinessCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final JdbcClient db;

    BusinessCalendar(JdbcClient db) {
        this.db = db;
    }

    public boolean isBusinessDay(LocalDate day) {
        return isBusinessDay(day, closures(day, day));
    }

    /**
     * The day that lies so many business days after another, which itself is not counted.
     *
     * @param businessDays 0 answers the day itself, whatever it is
     */
    public LocalDate plus(LocalDate from, int businessDays) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("Business days are counted forwards");
        }
        var closures = closures(from, LocalDate.MAX);
        var day = from;
        for (int left = businessDays; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day, closures)) {
                left--;
            }
        }
        return day;
    }

    /** The holidays and closures of a span, both ends included; of a day that is both, the holiday. */
    public SortedMap<LocalDate, DayOff> daysOff(LocalDate from, LocalDate to) {
        var closures = closures(from, to);
        var days = new TreeMap<LocalDate, DayOff>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var off = dayOff(day, closures);
            if (off.isPresent()) {
                days.put(day, off.get());
            }
        }
        return days;
    }

    /** Every closure of the office that lies in a span or reaches into it, in order. */
    public List<OfficeClosure> closures(LocalDate from, LocalDate to) {
        return db.sql("""
                        select id, name, first_day, last_day from office_closure
                        where last_day >= ? and first_day <= ? order by first_day, id
                        """)
                .param(from)
                .param(to.equals(LocalDate.MAX) ? LocalDate.of(9999, 12, 31) : to)
                .query(OfficeClosure.class)
                .list();
    }

    private static boolean isBusinessDay(LocalDate day, List<OfficeClosure> closures) {
        return !WEEKEND.contains(day.getDayOfWeek()) && dayOff(day, closures).isEmpty();
    }

    private static Optional<DayOff> dayOff(LocalDate day, List<OfficeClosure> closures) {
        return Holidays.on(day)
                .map(name -> new DayOff(Kind.HOLIDAY, name))
                .or(() -> closures.stream()
                        .filter(closure -> closure.covers(day))
                        .findFirst()
                        .map(closure -> new DayOff(Kind.CLOSURE, closure.name())));
    }
}
