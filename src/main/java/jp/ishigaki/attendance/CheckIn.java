package jp.ishigaki.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.ishigaki.schedule.SessionRow;

/** What came of checking in. */
public sealed interface CheckIn {

    /** It is on record, now or since before; what is on record may have been written by staff. */
    record Recorded(SessionRow session, AttendanceState state, boolean before) implements CheckIn {}

    /** @param left how often one may try again within the minute */
    record WrongCode(int left) implements CheckIn {}

    /** Too many wrong codes; the wait lasts at most a minute. */
    record Wait(Duration yet) implements CheckIn {}

    /** No session can be checked in at now; the next one's window, if there is one to come. */
    record Closed(Optional<Instant> opens) implements CheckIn {}
}
