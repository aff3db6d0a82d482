package jp.ishigaki.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.cohort.PublishingCheck;
import jp.ishigaki.cohort.Shortfall;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Before a cohort is published, some session has to be planned for each of the parts 1 to 10, if only in the draft; in
 * each of its tracks, where it has any.
 */
@Component
class PartCoverage implements PublishingCheck {

    private final SessionDrafts drafts;
    private final TrackQueries tracks;

    PartCoverage(SessionDrafts drafts, TrackQueries tracks) {
        this.drafts = drafts;
        this.tracks = tracks;
    }

    @Override
    public List<Shortfall> missing(UUID cohort) {
        return uncovered(cohort).stream().map(PartCoverage::shortfall).toList();
    }

    private static Shortfall shortfall(UncoveredPart uncovered) {
        var track = uncovered.track();
        return track == null
                ? Shortfall.of("cohort.Shortfall.partWithoutSession", uncovered.part())
                : Shortfall.of("cohort.Shortfall.partWithoutSessionInTrack", uncovered.part(), track);
    }

    /** By track and part. */
    List<UncoveredPart> uncovered(UUID cohort) {
        var plans = drafts.planned(cohort).stream()
                .map(PlannedSession::plan)
                .filter(plan -> !plan.cancelled())
                .toList();
        var all = tracks.tracks(cohort);
        if (all.isEmpty()) {
            return uncovered(plans, null);
        }
        var uncovered = new ArrayList<UncoveredPart>();
        all.forEach(track -> uncovered.addAll(uncovered(plans, track)));
        return uncovered;
    }

    private static List<UncoveredPart> uncovered(List<SessionPlan> plans, @Nullable Track track) {
        var open = new TreeSet<>(IntStream.rangeClosed(1, 10).boxed().toList());
        plans.stream()
                .filter(plan ->
                        track == null || plan.track() == null || track.id().equals(plan.track()))
                .forEach(plan -> open.removeAll(plan.parts()));
        return open.stream().map(part -> new UncoveredPart(part, track)).toList();
    }
}
