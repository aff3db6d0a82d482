package jp.ishigaki.support;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.ishigaki.cohort.CohortCopied;
import jp.ishigaki.cohort.CohortDays;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The windows that were set for a cohort, which go along when the cohort is copied. */
@Component
class CohortWindows {

    private static final int DAYS_OF_YEAR = 365;
    private static final int ABOUT = 31;

    private final Dispatches dispatches;
    private final CohortDays days;
    private final JdbcClient db;

    CohortWindows(Dispatches dispatches, CohortDays days, JdbcClient db) {
        this.dispatches = dispatches;
        this.days = days;
        this.db = db;
    }

    /** Sessions that moved by about a year take the windows along by the year, others by as many days as the first. */
    @EventListener
    void copy(CohortCopied copied) {
        var model = days.spans().get(copied.from());
        if (copied.dates().isEmpty() || model == null) {
            return;
        }
        var move = move(ChronoUnit.DAYS.between(model.first(), copied.dates().getFirst()));
        dispatches.windows(copied.from()).stream()
                .filter(DispatchWindow::settled)
                .forEach(window -> keep(
                        copied.to(), window.number(), move.apply(window.firstDay()), move.apply(window.lastDay())));
    }

    static UnaryOperator<LocalDate> move(long byDays) {
        var years = Math.round((double) byDays / DAYS_OF_YEAR);
        return years != 0 && Math.abs(byDays - years * DAYS_OF_YEAR) <= ABOUT
                ? day -> day.plusYears(years)
                : day -> day.plusDays(byDays);
    }

    void keep(UUID cohort, int number, LocalDate first, LocalDate last) {
        db.sql("""
                        insert into dispatch_window (cohort_id, number, first_day, last_day) values (?, ?, ?, ?)
                        on conflict (tenant_id, cohort_id, number)
                            do update set first_day = excluded.first_day, last_day = excluded.last_day
                        """).params(cohort, number, first, last).update();
    }
}
