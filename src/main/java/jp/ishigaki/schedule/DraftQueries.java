package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schedule as staff plan it, before members see it. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class DraftQueries {

    private final SessionDrafts drafts;
    private final Clashes clashes;
    private final PartCoverage coverage;
    private final Clock clock;

    DraftQueries(SessionDrafts drafts, Clashes clashes, PartCoverage coverage, Clock clock) {
        this.drafts = drafts;
        this.clashes = clashes;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** By number. */
    public List<PlannedSession> planned(UUID cohort) {
        return drafts.planned(cohort);
    }

    public PlannedSession session(UUID session) {
        return drafts.planned(drafts.cohortOf(session), session).orElseThrow(MissingException::new);
    }

    /** How many sessions a release would change. */
    public int unreleased(UUID cohort) {
        return (int) drafts.planned(cohort).stream()
                .map(PlannedSession::change)
                .filter(Optional::isPresent)
                .count();
    }

    /** By track, where there are any, and part. */
    public List<UncoveredPart> uncoveredParts(UUID cohort) {
        return coverage.uncovered(cohort);
    }

    /** What each planned session that is still to come gets in the way of; those without a clash are not named. */
    public Map<UUID, List<Clash>> clashes(UUID cohort) {
        var today = LocalDate.now(clock);
        var found = new HashMap<UUID, List<Clash>>();
        for (var session : drafts.planned(cohort)) {
            if (!session.plan().heldOn().isBefore(today)) {
                var own = clashes.of(session.id(), cohort, session.plan());
                if (!own.isEmpty()) {
                    found.put(session.id(), own);
                }
            }
        }
        return found;
    }

    /** @param session the planned one itself; null for one that is not kept yet */
    public List<Clash> clashes(@Nullable UUID session, UUID cohort, SessionPlan plan) {
        return clashes.of(session, cohort, plan);
    }
}
