package jp.ishigaki.bulk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.bulk.file.TableFile;
import jp.ishigaki.identity.RegisterService;
import jp.ishigaki.identity.StaleRegisterException;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's acts on imports, but for entering them, which {@link ImportJobs} does in the background. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ImportService {

    private static final int LONGEST_NAME = 200;

    private final ListCheck check;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final RegisterService register;
    private final ImportPlacements placements;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    ImportService(
            ListCheck check,
            ImportRuns runs,
            ImportRows rows,
            RegisterService register,
            ImportPlacements placements,
            JdbcClient db,
            Clock clock,
            AuditTrail audit) {
        this.check = check;
        this.runs = runs;
        this.rows = rows;
        this.register = register;
        this.placements = placements;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Looks through a file and keeps what it would do; nothing of it is entered yet.
     *
     * @param cohort for seats only: one that recruits or runs
     * @throws UnfitHeaderException when the columns needed are not there
     */
    public UUID preview(ImportKind kind, @Nullable UUID cohort, String fileName, TableFile file) {
        var headings = Headings.of(kind, file.header());
        var of = kind == ImportKind.ENROLMENTS ? cohort : null;
        var findings =
                check.check(kind, of, file.rows().stream().map(headings::row).toList());
        runs.forgetRows(clock.instant().minus(ImportLimits.KEPT));
        var name = fileName.isBlank() ? "-" : fileName.strip();
        var run = runs.add(kind, of, name.substring(0, Math.min(name.length(), LONGEST_NAME)), headings.ignored());
        rows.put(run, findings);
        runs.count(run, findings);
        audit.record("import.previewed", run);
        return run;
    }

    /** Lays a preview aside and forgets its rows. */
    public void discard(UUID run) {
        var done = db.sql("update import_run set state = 'DISCARDED' where id = ? and state = 'CHECKED'")
                .param(run)
                .update();
        if (done == 0) {
            throw new MissingException();
        }
        db.sql("delete from import_row where run_id = ?").param(run).update();
        audit.record("import.discarded", run);
    }

    /** Writes to everybody who got a seat by an import, once. */
    public void invite(UUID run) {
        var done = db.sql("""
                        update import_run set invited_at = ? where id = ? and state = 'DONE' and invited_at is null
                        """).param(Timestamp.from(clock.instant())).param(run).update();
        if (done == 0) {
            throw new MissingException();
        }
        register.invite(rows.made(run, "seat").keySet());
        audit.record("import.invited", run);
    }

    /**
     * Takes back everything an import made and puts back what it changed.
     *
     * @throws UndoRefusedException when something stands against it; then nothing is taken back
     */
    public void undo(UUID run) {
        var doneAt = runs.lockDone(run);
        if (!clock.instant().isBefore(ImportLimits.undoUntil(doneAt.toInstant()))) {
            throw new UndoRefusedException(UndoRefusedException.Reason.TOO_LATE, List.of());
        }
        if (runs.isInvited(run)) {
            throw new UndoRefusedException(UndoRefusedException.Reason.INVITED, List.of());
        }
        putBack(run);
        takeBack(run);
        db.sql("update import_run set state = 'UNDONE', undone_at = ? where id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(run)
                .update();
        audit.record("import.undone", run);
    }

    private void putBack(UUID run) {
        try {
            switch (runs.kind(run)) {
                case COMPANIES ->
                    register.changeCompanies(rows.formerCompanies(run).stream()
                            .map(former -> former.atVersion(former.version() + 1))
                            .toList());
                case PEOPLE ->
                    register.renamePeople(rows.formerPeople(run).stream()
                            .map(former -> former.atVersion(former.version() + 1))
                            .toList());
                case ENROLMENTS -> placements.putBack(runs.cohort(run), rows.placements(run));
            }
        } catch (StaleRegisterException changed) {
            throw new UndoRefusedException(UndoRefusedException.Reason.CHANGED_SINCE, List.of());
        }
    }

    private void takeBack(UUID run) {
        var seats = rows.made(run, "seat");
        var people = rows.made(run, "person");
        var companies = rows.made(run, "company");
        var holdings = register.takeBack(
                List.copyOf(seats.keySet()), List.copyOf(people.keySet()), List.copyOf(companies.keySet()));
        if (!holdings.isEmpty()) {
            var lines = new HashMap<UUID, Integer>();
            List.of(seats, people, companies).forEach(lines::putAll);
            throw new UndoRefusedException(
                    UndoRefusedException.Reason.IN_USE,
                    holdings.stream()
                            .map(holding -> new UndoRefusedException.Obstacle(
                                    lines.getOrDefault(holding.subject(), 0), holding.heldBy()))
                            .toList());
        }
    }
}
