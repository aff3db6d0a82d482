package jp.ishigaki.attendance;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.schedule.NotYetHeldException;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff say who was at a session. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class AttendanceService {

    private final AttendanceBook book;

    AttendanceService(AttendanceBook book) {
        this.book = book;
    }

    /** Says whether a company of the cohort was there; what was said before is replaced. */
    public void mark(UUID session, UUID company, AttendanceState state) {
        mark(session, Map.of(company, state));
    }

    /**
     * Says it for several companies at once.
     *
     * @throws NotYetHeldException when the session has not begun
     * @throws NotToBeMadeUpException when one that is to be made up was not missed with approval
     */
    public void mark(UUID session, Map<UUID, AttendanceState> states) {
        var held = book.held(session);
        states.forEach((company, state) -> book.write(held, company, state, "", ""));
    }

    /**
     * Changes one record as it was seen. The reason on record stays with an absence.
     *
     * @param seen the version that was seen, 0 when nothing was on record
     * @return the new version
     * @throws StaleAttendanceException when it is not on record like that any more
     * @throws NotYetHeldException when the session has not begun, unless the absence is approved beforehand
     */
    public int mark(UUID session, UUID company, AttendanceState state, int seen) {
        var on = state == AttendanceState.APPROVED_ABSENCE ? book.existing(session) : book.held(session);
        var reason = seen(session, company, seen).filter(present -> keepsReason(present.state(), state));
        return book.write(
                on, company, state, reason.map(AttendanceRecord::reason).orElse(""), "");
    }

    private static boolean keepsReason(AttendanceState before, AttendanceState after) {
        return !before.isPresence() && !after.isPresence();
    }

    /** Takes a record back as it was seen. */
    public void erase(UUID session, UUID company, int seen) {
        book.existing(session);
        seen(session, company, seen);
        book.erase(session, company);
    }

    private Optional<AttendanceRecord> seen(UUID session, UUID company, int seen) {
        var present = book.locked(session, company);
        if (present.map(AttendanceRecord::version).orElse(0) != seen) {
            throw new StaleAttendanceException(present);
        }
        return present;
    }

    /** Records everybody else present: all of whom nothing is on record. Answers how many. */
    public int markRestPresent(UUID session) {
        return book.writeRest(book.held(session));
    }

    /** Approves an absence, beforehand or afterwards. */
    public void approveAbsence(UUID session, UUID company, String reason) {
        book.write(book.existing(session), company, AttendanceState.APPROVED_ABSENCE, reason, "");
    }

    /**
     * Records that somebody came instead of the participant, which the programme takes only for a reason.
     *
     * @throws ProxyRefusedException when the name or the reason is missing, or the state is no presence
     */
    public void markProxy(UUID session, UUID company, AttendanceState state, String name, String reason) {
        if (!state.isPresence() || name.isBlank() || reason.isBlank()) {
            throw new ProxyRefusedException();
        }
        book.write(book.held(session), company, state, reason, name);
    }
}
