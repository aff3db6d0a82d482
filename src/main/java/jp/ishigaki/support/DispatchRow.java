package jp.ishigaki.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A visit with who meets whom.
 *
 * @param number 1 to 4
 * @param expert the expert's membership
 * @param reason why it was moved last, or cancelled; else empty
 * @param sequence rises whenever its calendar event changes
 * @param version as it was read; a change says it, so that nobody overwrites what another changed meanwhile
 */
public record DispatchRow(
        UUID id,
        UUID cohort,
        UUID company,
        String companyName,
        int number,
        UUID expert,
        String expertName,
        LocalDate heldOn,
        LocalTime startsAt,
        int minutes,
        DispatchMode mode,
        String place,
        String link,
        DispatchState state,
        String reason,
        int sequence,
        int version,
        Instant changedAt) {

    public DispatchPlan plan() {
        return new DispatchPlan(expert, heldOn, startsAt, minutes, mode, place, link);
    }

    public LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }

    public LocalDateTime begin() {
        return plan().begin();
    }

    public LocalDateTime end() {
        return plan().end();
    }

    /** Planned, over, and nobody has said yet what came of it. */
    public boolean awaitsReport(LocalDateTime now) {
        return state == DispatchState.PLANNED && !end().isAfter(now);
    }

    public DispatchKey key() {
        return new DispatchKey(heldOn, startsAt, id);
    }
}
