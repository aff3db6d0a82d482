package jp.ishigaki.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that another one drives, except while something is told as of an earlier moment (demo data, tests). */
public final class TravellingClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock driver;

    public TravellingClock(Clock driver) {
        this.driver = driver;
    }

    /** Runs the work as if it were that moment. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public ZoneId getZone() {
        return driver.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(driver.withZone(zone));
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : driver.instant();
    }
}
