package jp.ishigaki.schedule.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.schedule.SessionRow;

/**
 * What a span of days holds.
 *
 * @param next the next session of each cohort
 * @param cohorts names, where sessions of several cohorts are shown
 */
record CalendarDays(
        LocalDateTime now,
        List<SessionRow> sessions,
        Map<LocalDate, DayOff> daysOff,
        Map<UUID, SessionRow> next,
        Map<UUID, String> cohorts) {

    LocalDate today() {
        return now.toLocalDate();
    }

    List<CalendarEntry> entries(LocalDate day) {
        return sessions.stream()
                .filter(session -> session.heldOn().equals(day))
                .map(session -> new CalendarEntry(
                        session,
                        When.of(session, Optional.ofNullable(next.get(session.cohort())), now),
                        cohorts.get(session.cohort())))
                .toList();
    }

    Optional<DayOff> dayOff(LocalDate day) {
        return Optional.ofNullable(daysOff.get(day));
    }
}
