package jp.ishigaki.schedule;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as staff plan it: the draft where there is one, else what was released.
 *
 * @param released what members see; null while the session was never released
 * @param stamp changes whenever the plan does, so that two people do not overwrite each other
 */
public record PlannedSession(
        UUID id, UUID cohort, SessionPlan plan, @Nullable SessionPlan released, boolean drafted, String stamp) {

    /** What a release would do to the session, if anything. */
    public Optional<SessionChange> change() {
        return plan.equals(released) ? Optional.empty() : Optional.of(new SessionChange(id, released, plan));
    }
}
