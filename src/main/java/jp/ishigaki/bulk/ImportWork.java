package jp.ishigaki.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.PersonEntry;
import jp.ishigaki.identity.RegisterService;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what was confirmed: the list is compared anew, and all of it goes into one transaction. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
class ImportWork {

    private static final int AT_ONCE = 500;

    private final ListCheck check;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final RegisterService register;
    private final ImportPlacements placements;
    private final AuditTrail audit;

    ImportWork(
            ListCheck check,
            ImportRuns runs,
            ImportRows rows,
            RegisterService register,
            ImportPlacements placements,
            AuditTrail audit) {
        this.check = check;
        this.runs = runs;
        this.rows = rows;
        this.register = register;
        this.placements = placements;
        this.audit = audit;
    }

    public int claim(UUID run, boolean invites) {
        var attempt = runs.claim(run, invites);
        audit.record("import.confirmed", run);
        return attempt;
    }

    /**
     * Enters all rows.
     *
     * @param progress is told how many rows are entered
     * @throws DataMovedException when the list does not fit the register any more
     */
    public void enter(UUID run, int attempt, IntConsumer progress) {
        runs.planAsTablesGrow();
        var findings = findings(run);
        if (findings.stream().anyMatch(finding -> finding.outcome() == Outcome.ERROR)) {
            throw new DataMovedException();
        }
        var cohort = runs.cohort(run);
        var acting = findings.stream().filter(finding -> finding.act() != null).toList();
        for (int from = 0; from < acting.size(); from += AT_ONCE) {
            var some = acting.subList(from, Math.min(acting.size(), from + AT_ONCE));
            enter(some);
            placements.enter(cohort, some);
            rows.note(run, some);
            progress.accept(from + some.size());
        }
        if (runs.invites(run)) {
            register.invite(rows.made(run, "seat").keySet());
        }
        runs.finish(run, attempt, acting.size());
        audit.record("import.entered", run);
    }

    private List<Finding> findings(UUID run) {
        return check.check(runs.kind(run), runs.cohort(run), rows.typed(run));
    }

    private void enter(List<Finding> some) {
        register.registerCompanies(of(
                some, act -> act instanceof Act.RegisterCompany register ? register.company() : null));
        register.changeCompanies(of(some, act -> act instanceof Act.ChangeCompany change ? change.after() : null));
        register.addPeople(of(some, ImportWork::newcomer));
        register.renamePeople(of(some, act -> act instanceof Act.RenamePerson rename ? rename.after() : null));
        register.openSeats(of(some, act -> act instanceof Act.OpenSeat open ? open.seat() : null));
    }

    private static @Nullable PersonEntry newcomer(Act act) {
        return switch (act) {
            case Act.AddPerson add -> add.person();
            case Act.OpenSeat open -> open.newcomer();
            default -> null;
        };
    }

    private static <T> List<T> of(List<Finding> some, Function<Act, @Nullable T> part) {
        return some.stream()
                .flatMap(finding -> Optional.ofNullable(finding.act()).stream())
                .flatMap(act -> Optional.ofNullable(part.apply(act)).stream())
                .toList();
    }

    public void beat(UUID run, int attempt, int done) {
        runs.beat(run, attempt, done);
    }

    /** Makes the import a preview again, of how things are now. */
    public void giveUp(UUID run, int attempt, ImportDetails.Trouble why) {
        if (why == ImportDetails.Trouble.MOVED) {
            var findings = findings(run);
            rows.put(run, findings);
            runs.count(run, findings);
        }
        runs.giveUp(run, attempt, why);
    }
}
