package jp.ishigaki.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import jp.ishigaki.schedule.SessionRow;

/**
 * When one checks in: from half an hour before the seminar to the end of the workshop, both moments included. Whoever
 * comes more than ten minutes after the seminar's beginning is late.
 */
public record CheckInWindow(Instant opens, Instant lateAfter, Instant closes) {

    static final Duration BEFORE = Duration.ofMinutes(30);
    static final Duration GRACE = Duration.ofMinutes(10);

    public static CheckInWindow of(SessionRow session, ZoneId zone) {
        var begins = session.heldOn().atTime(session.seminarFrom()).atZone(zone).toInstant();
        var ends = session.heldOn().atTime(session.workshopTo()).atZone(zone).toInstant();
        return new CheckInWindow(begins.minus(BEFORE), begins.plus(GRACE), ends);
    }

    public boolean isOpen(Instant at) {
        return !at.isBefore(opens) && !at.isAfter(closes);
    }

    public AttendanceState stateAt(Instant at) {
        return at.isAfter(lateAfter) ? AttendanceState.LATE : AttendanceState.PRESENT;
    }
}
