package jp.ishigaki.schedule;

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

    ReleaseService(SessionDrafts drafts, Releases releases) {
        this.drafts = drafts;
        this.releases = releases;
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
     * @throws NothingToReleaseException when members see it all already
     */
    public UUID release(UUID cohort, String name) {
        drafts.lock(cohort);
        var changes = changes(cohort);
        if (changes.isEmpty()) {
            throw new NothingToReleaseException();
        }
        drafts.planned(cohort).forEach(session -> drafts.drop(session.id()));
        return releases.write(cohort, name, changes);
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
