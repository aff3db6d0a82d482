package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.cohort.TrackQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps impossible plans out, whatever view or job they come from. */
@Component
class PlanCheck {

    private final SessionDrafts drafts;
    private final TrackQueries tracks;
    private final JdbcClient db;
    private final Clock clock;

    PlanCheck(SessionDrafts drafts, TrackQueries tracks, JdbcClient db, Clock clock) {
        this.drafts = drafts;
        this.tracks = tracks;
        this.db = db;
        this.clock = clock;
    }

    void refuseImpossible(UUID cohort, Optional<PlannedSession> present, SessionPlan plan) {
        var objections = new ArrayList<>(PlanObjection.to(plan));
        if (isTaken(cohort, present, plan)) {
            objections.add(PlanObjection.NUMBER_TAKEN);
        }
        present.map(PlannedSession::released).ifPresent(seen -> {
            if (seen.number() != plan.number()) {
                objections.add(PlanObjection.NUMBER_FIXED);
            }
            if (!seen.cancelled() && seen.begunBy(LocalDateTime.now(clock)) && !seen.sameMeetingAs(plan)) {
                objections.add(PlanObjection.ALREADY_HELD);
            }
        });
        if (!knowsParts(plan)) {
            objections.add(PlanObjection.UNKNOWN_PART);
        }
        if (!isTrack(cohort, plan)) {
            objections.add(PlanObjection.UNKNOWN_TRACK);
        }
        if (!teachesHere(cohort, present, plan)) {
            objections.add(PlanObjection.NOT_A_LECTURER);
        }
        if (!objections.isEmpty()) {
            throw new PlanRefusedException(objections);
        }
    }

    /** Also of what was released: its number may have gone to others in the draft. */
    void refuseTaken(PlannedSession session, SessionPlan plan) {
        if (isTaken(session.cohort(), Optional.of(session), plan)) {
            throw new PlanRefusedException(List.of(PlanObjection.NUMBER_TAKEN));
        }
    }

    private boolean isTaken(UUID cohort, Optional<PlannedSession> present, SessionPlan plan) {
        return drafts.planned(cohort).stream()
                .filter(other ->
                        present.filter(own -> own.id().equals(other.id())).isEmpty())
                .anyMatch(other ->
                        other.plan().number() == plan.number() && other.plan().meetsThoseOf(plan));
    }

    private boolean knowsParts(SessionPlan plan) {
        return plan.parts().size()
                == db.sql("select count(*) from part where number = any (?)")
                        .param(plan.parts().toArray(Integer[]::new))
                        .query(Integer.class)
                        .single();
    }

    private boolean isTrack(UUID cohort, SessionPlan plan) {
        return plan.track() == null
                || tracks.tracks(cohort).stream().anyMatch(track -> track.id().equals(plan.track()));
    }

    /** Whoever taught the session when it was released may stay named after leaving. */
    private boolean teachesHere(UUID cohort, Optional<PlannedSession> present, SessionPlan plan) {
        var added = new HashSet<>(plan.everyLecturer());
        present.map(PlannedSession::released).ifPresent(seen -> added.removeAll(seen.everyLecturer()));
        return added.size()
                == db.sql("""
                                select count(*) from membership where id = any (?) and cohort_id = ?
                                and role in ('LECTURER', 'EXPERT') and ended_at is null
                                """)
                        .param(added.toArray(UUID[]::new))
                        .param(cohort)
                        .query(Integer.class)
                        .single();
    }
}
