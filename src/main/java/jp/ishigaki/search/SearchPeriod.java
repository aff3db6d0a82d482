package jp.ishigaki.search;

import java.time.Duration;
import java.time.Instant;

/** How far back one looks. */
public enum SearchPeriod {
    WEEK(7),
    MONTH(30),
    YEAR(365);

    private final int days;

    SearchPeriod(int days) {
        this.days = days;
    }

    public Instant before(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
