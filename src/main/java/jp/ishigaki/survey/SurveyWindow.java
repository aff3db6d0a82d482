package jp.ishigaki.survey;

import java.time.Instant;
import java.time.ZoneId;
import jp.ishigaki.schedule.SessionRow;

/**
 * When a session's survey is answered: from the end of the workshop on, in time until the last moment of that day.
 *
 * @param lateFrom the first moment that is late
 */
public record SurveyWindow(Instant opens, Instant lateFrom) {

    public static SurveyWindow of(SessionRow session, ZoneId zone) {
        return new SurveyWindow(
                session.heldOn().atTime(session.workshopTo()).atZone(zone).toInstant(),
                session.heldOn().plusDays(1).atStartOfDay(zone).toInstant());
    }

    public boolean isOpen(Instant at) {
        return !at.isBefore(opens);
    }

    public boolean isLate(Instant at) {
        return !at.isBefore(lateFrom);
    }

    /** Open, and what is sent is still in time. */
    public boolean isInTime(Instant at) {
        return isOpen(at) && !isLate(at);
    }
}
