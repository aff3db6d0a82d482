package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries the draft over to the members, and keeps what was announced when. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ReleaseService {

    private final SessionDrafts drafts;
    private final Releases releases;
    private final CopiedReferences references;
    private final Clock clock;

    ReleaseService(SessionDrafts drafts, Releases releases, CopiedReferences references, Clock clock) {
        this.drafts = drafts;
        this.releases = releases;
        this.references = references;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReleasePreview preview(UUID cohort) {
        var changes = changes(cohort);
        return new ReleasePreview(releases.nextVersion(cohort), changes, releases.recipients(cohort, changes));
    }

    /**
     * Releases everything in the cohort's draft.
     *
     * @param name 1 to 80 characters, such as 第2版
     * @param seen the changes of the preview that was agreed to
     * @throws NothingToReleaseException when members see it all already
     * @throws StalePlanException when the draft is not the one of the preview any more
     * @throws PlanRefusedException when a session was held meanwhile that the draft would move
     */
    public UUID release(UUID cohort, String name, List<SessionChange> seen) {
        drafts.lock(cohort);
        var changes = changes(cohort);
        if (!changes.equals(seen)) {
            throw new StalePlanException();
        }
        return release(cohort, name, changes, LocalDateTime.now(clock));
    }

    /** Releases whatever is in the draft by now. */
    public UUID release(UUID cohort, String name) {
        drafts.lock(cohort);
        return release(cohort, name, changes(cohort), LocalDateTime.now(clock));
    }

    private UUID release(UUID cohort, String name, List<SessionChange> changes, LocalDateTime now) {
        if (changes.isEmpty()) {
            throw new NothingToReleaseException();
        }
        if (changes.stream().anyMatch(change -> change.movesWhatHasBegun(now))) {
            throw new PlanRefusedException(List.of(PlanObjection.ALREADY_HELD));
        }
        var models = references.models(cohort);
        drafts.dropAll(cohort);
        var release = releases.write(cohort, name, changes);
        references.carryOver(models);
        return release;
    }

    private List<SessionChange> changes(UUID cohort) {
        return drafts.planned(cohort).stream()
                .map(PlannedSession::change)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was released so far, newest first. */
    @Transactional(readOnly = true)
    @AllowedFor
    public List<ReleaseRow> history(UUID cohort) {
        return releases.find(cohort);
    }
}
