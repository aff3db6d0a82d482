package jp.ishigaki.attendance.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendanceRecord;
import jp.ishigaki.attendance.AttendingCompany;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix in the few characters that a browser needs for hundreds of companies. */
@Component
class MatrixRows {

    private final AttendanceQueries attendance;
    private final ScheduleQueries schedule;
    private final Clock clock;

    MatrixRows(AttendanceQueries attendance, ScheduleQueries schedule, Clock clock) {
        this.attendance = attendance;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Those that take place, by number; of one track and of all, where a track is asked for. */
    List<SessionRow> sessionsOf(UUID cohort, @Nullable UUID track) {
        return schedule.sessions(cohort).stream()
                .filter(session -> !session.cancelled())
                .filter(session -> track == null
                        || session.track() == null
                        || session.track().id().equals(track))
                .toList();
    }

    List<MatrixElement.Session> columns(
            List<SessionRow> sessions, Locale locale, com.vaadin.flow.component.Component in) {
        var now = LocalDateTime.now(clock);
        return sessions.stream()
                .map(session -> new MatrixElement.Session(
                        session.id().toString(),
                        SessionName.of(session, locale, in),
                        Days.date(session.heldOn(), locale),
                        session.plan().begunBy(now)))
                .toList();
    }

    /** All companies, or those whom a session of the track concerns, beside the cohort's sessions. */
    List<MatrixElement.Row> rows(UUID cohort, @Nullable UUID track, List<SessionRow> sessions) {
        var concerned = sessions.stream().allMatch(session -> session.track() == null)
                ? Map.<UUID, Set<UUID>>of()
                : attendance.concerned(cohort);
        var records = new HashMap<UUID, Map<UUID, AttendanceRecord>>();
        attendance
                .records(cohort)
                .forEach(record -> records.computeIfAbsent(record.company(), company -> new HashMap<>())
                        .put(record.session(), record));
        return attendance.companies(cohort).stream()
                .filter(company -> track == null || isOfTrack(company, sessions, concerned))
                .map(company -> row(company, sessions, concerned, records.getOrDefault(company.id(), Map.of())))
                .toList();
    }

    private static boolean isOfTrack(
            AttendingCompany company, List<SessionRow> sessions, Map<UUID, Set<UUID>> concerned) {
        return sessions.stream().anyMatch(session -> session.track() != null && concerns(session, company, concerned));
    }

    private static boolean concerns(SessionRow session, AttendingCompany company, Map<UUID, Set<UUID>> concerned) {
        return session.track() == null
                || concerned.getOrDefault(session.id(), Set.of()).contains(company.id());
    }

    private static MatrixElement.Row row(
            AttendingCompany company,
            List<SessionRow> sessions,
            Map<UUID, Set<UUID>> concerned,
            Map<UUID, AttendanceRecord> records) {
        var states = new StringBuilder();
        var versions = new ArrayList<Integer>();
        for (var session : sessions) {
            var record = records.get(session.id());
            var nothing = concerns(session, company, concerned) ? Letters.NONE : Letters.OTHER_TRACK;
            states.append(record == null ? nothing : Letters.of(record.state()));
            versions.add(record == null ? 0 : record.version());
        }
        return new MatrixElement.Row(
                company.id().toString(), company.name(), company.kana(), states.toString(), versions);
    }

    String titleOf(UUID session, Locale locale, com.vaadin.flow.component.Component in) {
        return SessionName.of(schedule.session(session).orElseThrow(MissingException::new), locale, in);
    }

    String nameOf(UUID cohort, UUID company) {
        return attendance.companies(cohort).stream()
                .filter(each -> each.id().equals(company))
                .findFirst()
                .orElseThrow(MissingException::new)
                .name();
    }
}
