package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.calendar.DayOff;

/**
 * What a copy would be.
 *
 * @param days one for each session of the model
 * @param sessions of the model
 * @param tracks of the model, by their ids
 * @param daysOff around the days, to tell staff who choose other days
 */
public record CopyProposal(
        String name,
        String nameEn,
        int fiscalYear,
        List<ProposedDay> days,
        List<CohortDays.Day> sessions,
        Map<UUID, Track> tracks,
        Map<LocalDate, DayOff> daysOff) {

    /** The track of a session of the model; empty when it is for all. */
    public Optional<Track> trackOf(CohortDays.Day session) {
        return Optional.ofNullable(session.track()).map(tracks::get);
    }
}
