package jp.ishigaki.schedule.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.schedule.PlannedSession;
import jp.ishigaki.schedule.SessionPlan;

/** What a new session starts from: the last one, two weeks later, with nothing to teach yet. */
final class FirstIdea {

    private FirstIdea() {}

    static Optional<SessionPlan> after(List<PlannedSession> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(after(all.getLast().plan()));
    }

    private static SessionPlan after(SessionPlan last) {
        return new SessionPlan(
                last.number() + 1,
                last.heldOn().plusWeeks(2),
                last.seminar(),
                last.workshop(),
                null,
                "",
                "",
                last.place(),
                last.room(),
                "",
                last.capacity(),
                List.of(),
                Map.of(),
                false,
                last.track());
    }
}
