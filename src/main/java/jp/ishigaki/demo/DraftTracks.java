package jp.ishigaki.demo;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.PlannedSession;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlan;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Parts a drafted cohort into parallel tracks: the drafted sessions are the first's, and each further has its own. */
@Component
@EmbeddedOnly
class DraftTracks {

    private final TrackService tracks;
    private final DraftQueries drafts;
    private final ScheduleService schedule;
    private final BusinessCalendar calendar;

    DraftTracks(TrackService tracks, DraftQueries drafts, ScheduleService schedule, BusinessCalendar calendar) {
        this.tracks = tracks;
        this.drafts = drafts;
        this.schedule = schedule;
        this.calendar = calendar;
    }

    void part(UUID cohort, JsonNode wanted) {
        var all = drafts.planned(cohort);
        var own = all.subList(0, all.size() - 1);
        var first = true;
        for (var track : wanted) {
            var id = tracks.add(
                    cohort, track.get("name").asString(), track.get("nameEn").asString());
            if (first) {
                own.forEach(
                        session -> schedule.change(session.id(), session.plan().inTrack(id), session.stamp()));
            } else {
                beside(cohort, own, id, track.get("daysLater").asInt());
            }
            first = false;
        }
    }

    private void beside(UUID cohort, List<PlannedSession> first, UUID track, int daysLater) {
        first.forEach(session ->
                schedule.plan(cohort, later(session.plan(), daysLater).inTrack(track)));
    }

    /** A day on which the office is closed makes way for the same of the week after. */
    private SessionPlan later(SessionPlan plan, int days) {
        var day = plan.heldOn().plusDays(days);
        return plan.on(calendar.isBusinessDay(day) ? day : day.plusWeeks(1));
    }
}
