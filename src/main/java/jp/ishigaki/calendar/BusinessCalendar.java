package jp.ishigaki.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business days of the acting tenant's office. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class BusinessCalendar {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    private final JdbcClient db;

    BusinessCalendar(JdbcClient db) {
        this.db = db;
    }

    /** For whoever counts many days: all closures, read at once. */
    public BusinessDays days() {
        return new BusinessDays(closures(EVER, FOR_GOOD));
    }

    public boolean isBusinessDay(LocalDate day) {
        return new BusinessDays(closures(day, day)).isBusinessDay(day);
    }

    /**
     * The day that lies so many business days after another, which itself is not counted.
     *
     * @param businessDays 0 answers the day itself, whatever it is
     */
    public LocalDate plus(LocalDate from, int businessDays) {
        return new BusinessDays(closures(from, FOR_GOOD)).plus(from, businessDays);
    }

    /** The holidays and closures of a span, both ends included; of a day that is both, the holiday. */
    public SortedMap<LocalDate, DayOff> daysOff(LocalDate from, LocalDate to) {
        return new BusinessDays(closures(from, to)).daysOff(from, to);
    }

    /** Every closure of the office that lies in a span or reaches into it, in order. */
    public List<OfficeClosure> closures(LocalDate from, LocalDate to) {
        return db.sql("""
                        select id, name, first_day, last_day from office_closure
                        where last_day >= ? and first_day <= ? order by first_day, id
                        """)
                .param(from)
                .param(to.isAfter(FOR_GOOD) ? FOR_GOOD : to)
                .query(OfficeClosure.class)
                .list();
    }
}
