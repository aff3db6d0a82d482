package jp.ishigaki.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The matrix of a cohort: a company a row, a session a column, and the parts that the company has covered. */
@Component
class AttendanceExport implements Export {

    private static final String OTHER_TRACK = "―";

    private final AttendanceQueries attendance;
    private final ScheduleQueries schedule;
    private final Messages messages;
    private final AuditTrail audit;

    AttendanceExport(AttendanceQueries attendance, ScheduleQueries schedule, Messages messages, AuditTrail audit) {
        this.attendance = attendance;
        this.schedule = schedule;
        this.messages = messages;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public String title() {
        return "attendance.AttendanceExport.title";
    }

    @Override
    public List<String> columns() {
        return List.of("attendance.AttendanceExport.company", "attendance.AttendanceExport.parts");
    }

    @Override
    public List<String> furtherColumns(@Nullable UUID cohort, Locale reader) {
        return sessions(cohort).stream()
                .map(session -> title(session, reader) + " " + Days.date(session.heldOn(), reader))
                .toList();
    }

    private String title(SessionRow session, Locale reader) {
        var track = session.track();
        return track == null
                ? messages.getTranslation("schedule.session", reader, session.number())
                : messages.getTranslation("schedule.sessionOfTrack", reader, session.number(), track.nameIn(reader));
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    private List<SessionRow> sessions(@Nullable UUID cohort) {
        if (cohort == null) {
            throw new MissingException();
        }
        return schedule.sessions(cohort).stream()
                .filter(session -> !session.cancelled())
                .toList();
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        var sessions = sessions(cohort);
        if (cohort == null) {
            return;
        }
        var companies = attendance.companies(cohort);
        var ids = companies.stream().map(AttendingCompany::id).toList();
        audit.readAcrossCompanyLine("attendance.exported", ids);
        var covered = attendance.partsCovered(ids);
        var concerned = attendance.concerned(cohort);
        var records = records(cohort);
        for (var company : companies) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(company.name());
            cells.add(covered.getOrDefault(company.id(), new TreeSet<>()).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
            sessions.forEach(session ->
                    cells.add(cell(session, company.id(), records.getOrDefault(company.id(), Map.of()), concerned)));
            row.accept(cells);
        }
    }

    private @Nullable String cell(
            SessionRow session, UUID company, Map<UUID, AttendanceState> records, Map<UUID, Set<UUID>> concerned) {
        var state = records.get(session.id());
        if (state != null) {
            return messages.getTranslation("attendance.AttendanceState." + state, Locale.JAPANESE);
        }
        var concerns = session.track() == null
                || concerned.getOrDefault(session.id(), Set.of()).contains(company);
        return concerns ? null : OTHER_TRACK;
    }

    private Map<UUID, Map<UUID, AttendanceState>> records(UUID cohort) {
        var records = new HashMap<UUID, Map<UUID, AttendanceState>>();
        attendance
                .records(cohort)
                .forEach(record -> records.computeIfAbsent(record.company(), company -> new HashMap<>())
                        .put(record.session(), record.state()));
        return records;
    }
}
