package jp.ishigaki.attendance;

import java.time.Instant;
import java.util.Optional;
import jp.ishigaki.schedule.SessionRow;

/**
 * What the room's screen shows of a session.
 *
 * @param code empty outside the session's window
 */
public record RoomScreen(SessionRow session, CheckInWindow window, Optional<Code> code) {

    /** Six digits, and the moment the next ones come. */
    public record Code(String digits, Instant changesAt) {}
}
