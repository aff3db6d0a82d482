package jp.ishigaki.attendance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.schedule.SessionRow;

/** Where each session of a cohort can be made up, as of a moment: the answer for all of them is read once. */
public final class TransferChoices {

    private final List<SessionRow> sessions;
    private final LocalDateTime now;

    TransferChoices(List<SessionRow> sessions, LocalDateTime now) {
        this.sessions = sessions;
        this.now = now;
    }

    /** The sessions of other tracks still to come that teach every part of the missed one. */
    public List<SessionRow> of(UUID missed) {
        return sessions.stream()
                .filter(session -> session.id().equals(missed))
                .findFirst()
                .map(session -> sessions.stream()
                        .filter(other -> stands(session, other))
                        .toList())
                .orElse(List.of());
    }

    private boolean stands(SessionRow missed, SessionRow other) {
        return missed.track() != null
                && other.track() != null
                && !missed.track().equals(other.track())
                && !other.cancelled()
                && !other.plan().overBy(now)
                && !missed.parts().isEmpty()
                && other.parts().containsAll(missed.parts());
    }
}
