package jp.ishigaki.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.calendar.DayOff;

/**
 * The days of a whole year: the first session is on the weekday, and each track keeps its distance to it, as Friday is two
 * days after Wednesday.
 */
record YearProposal(List<CohortDays.Day> sessions, LocalDate start, DayOfWeek weekday) {

    LocalDate horizon() {
        return proposals().values().stream()
                .map(DayProposal::horizon)
                .max(Comparator.naturalOrder())
                .orElse(start);
    }

    /** One for each session, in the order of the model. */
    List<ProposedDay> days(Map<LocalDate, DayOff> daysOff) {
        var found = new HashMap<Optional<UUID>, Queue<ProposedDay>>();
        proposals().forEach((track, proposal) -> found.put(track, new ArrayDeque<>(proposal.days(daysOff))));
        return sessions.stream()
                .map(session -> Objects.requireNonNull(found.get(Optional.ofNullable(session.track())))
                        .remove())
                .toList();
    }

    private Map<Optional<UUID>, DayProposal> proposals() {
        var proposals = new LinkedHashMap<Optional<UUID>, DayProposal>();
        sessions.stream()
                .collect(Collectors.groupingBy(
                        session -> Optional.ofNullable(session.track()),
                        LinkedHashMap::new,
                        Collectors.mapping(CohortDays.Day::day, Collectors.toList())))
                .forEach((track, days) -> proposals.put(track, proposal(days)));
        return proposals;
    }

    private DayProposal proposal(List<LocalDate> days) {
        var distance = ChronoUnit.DAYS.between(sessions.getFirst().day(), days.getFirst());
        var first = start.with(TemporalAdjusters.nextOrSame(weekday)).plusDays(distance);
        return new DayProposal(days, first, first.getDayOfWeek());
    }
}
