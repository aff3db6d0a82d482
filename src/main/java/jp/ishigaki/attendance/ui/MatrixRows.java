package jp.ishigaki.attendance.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendanceRecord;
import jp.ishigaki.attendance.AttendingCompany;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.MissingException;
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

    /** Those that take place, by number. */
    List<SessionRow> sessionsOf(UUID cohort) {
        return schedule.sessions(cohort).stream()
                .filter(session -> !session.cancelled())
                .toList();
    }

    List<MatrixElement.Session> sessions(UUID cohort, Locale locale, com.vaadin.flow.component.Component in) {
        var now = LocalDateTime.now(clock);
        return sessionsOf(cohort).stream()
                .map(session -> new MatrixElement.Session(
                        session.id().toString(),
                        in.getTranslation("schedule.session", session.number()),
                        Days.date(session.heldOn(), locale),
                        session.plan().begunBy(now)))
                .toList();
    }

    List<MatrixElement.Row> rows(UUID cohort) {
        var sessions = sessionsOf(cohort);
        var records = new HashMap<UUID, Map<UUID, AttendanceRecord>>();
        attendance
                .records(cohort)
                .forEach(record -> records.computeIfAbsent(record.company(), company -> new HashMap<>())
                        .put(record.session(), record));
        return attendance.companies(cohort).stream()
                .map(company -> row(company, sessions, records.getOrDefault(company.id(), Map.of())))
                .toList();
    }

    private static MatrixElement.Row row(
            AttendingCompany company, List<SessionRow> sessions, Map<UUID, AttendanceRecord> records) {
        var states = new StringBuilder();
        var versions = new ArrayList<Integer>();
        for (var session : sessions) {
            var record = records.get(session.id());
            states.append(record == null ? Letters.NONE : Letters.of(record.state()));
            versions.add(record == null ? 0 : record.version());
        }
        return new MatrixElement.Row(
                company.id().toString(), company.name(), company.kana(), states.toString(), versions);
    }

    String titleOf(UUID session, com.vaadin.flow.component.Component in) {
        return in.getTranslation(
                "schedule.session",
                schedule.session(session).orElseThrow(MissingException::new).number());
    }

    String nameOf(UUID cohort, UUID company) {
        return attendance.companies(cohort).stream()
                .filter(each -> each.id().equals(company))
                .findFirst()
                .orElseThrow(MissingException::new)
                .name();
    }
}
