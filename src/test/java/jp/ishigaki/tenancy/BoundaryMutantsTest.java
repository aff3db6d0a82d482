package jp.ishigaki.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.ishigaki.embedded.DatabaseRoles;
import jp.ishigaki.tenancy.BoundaryMutants.Mutant;
import jp.ishigaki.tenancy.Cast.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether the proof proves: each way to break the boundary has to be noticed by the catalogue gate or the matrix.
 * The property ishigaki.mutants leaves those whose names contain what it matches.
 */
@Tag("mutants")
class BoundaryMutantsTest {

    private static final Pattern WANTED = Pattern.compile(System.getProperty("ishigaki.mutants", ""));

    private record Noticed(Actor actor, List<String> tables) {}

    /** The rule, and the actor, to whom a mutant showed last come first: mutants of one sort come together. */
    private final List<CatalogueGate> rules = new LinkedList<>(List.of(CatalogueGate.values()));

    private final List<Actor> actors = new LinkedList<>();
    private final Set<Noticed> noticed = new LinkedHashSet<>();

    @Test
    void everyBrokenBoundaryIsNoticed() throws SQLException, IOException {
        try (var db = ProofDatabase.superuser()) {
            var tables = Tables.read(db);
            var cast = new Cast(db);
            actors.addAll(cast.actors.values());
            new Rows(db, tables).layEverywhere(cast);
            var rows = Rows.of(db, tables, cast);
            assertThat(CatalogueGate.all(db)).as("before any change").isEmpty();

            // What waits for the end of the transaction is checked now: no table may be altered while it waits.
            ProofDatabase.execute(db, "set constraints all immediate");
            ProofDatabase.execute(db, "set constraints all deferred");

            var matrix = new IsolationMatrix(db, cast, tables, rows);
            var survivors = new ArrayList<String>();
            int byGate = 0;
            var mutants = BoundaryMutants.of(db, tables).stream()
                    .filter(mutant -> WANTED.matcher(mutant.name()).find())
                    .toList();
            for (var mutant : mutants) {
                ProofDatabase.execute(db, "savepoint whole");
                ProofDatabase.execute(db, mutant.sql());
                if (isSeenByTheGate(db, mutant)) {
                    byGate++;
                } else if (!isSeenByTheMatrix(db, mutant, matrix)) {
                    survivors.add(mutant.name());
                }
                ProofDatabase.execute(db, "rollback to savepoint whole");
            }
            assertThat(cryWithoutAReason(db, matrix)).as("without any change").isEmpty();
            db.rollback();

            int killed = mutants.size() - survivors.size();
            var result = "boundary mutants: " + killed + " of " + mutants.size() + " killed (" + byGate
                    + " by the gate, " + (killed - byGate) + " by the matrix)";
            System.out.println(result);
            Files.writeString(
                    Path.of("target", "boundary-mutants.txt"), result + "\n" + String.join("\n", survivors) + "\n");
            assertThat(survivors).as(result).isEmpty();
        }
    }

    /** Of tables, those that the mutant changes are asked alone. */
    private boolean isSeenByTheGate(Connection db, Mutant mutant) throws SQLException {
        for (var rule : rules) {
            var offenders = mutant.tables().isEmpty() ? rule.offenders(db) : rule.offenders(db, mutant.tables());
            if (!offenders.isEmpty()) {
                rules.remove(rule);
                rules.addFirst(rule);
                return true;
            }
        }
        return false;
    }

    private boolean isSeenByTheMatrix(Connection db, Mutant mutant, IsolationMatrix matrix) throws SQLException {
        if (mutant.tables().isEmpty()) {
            return false;
        }
        ProofDatabase.execute(db, "set local role " + DatabaseRoles.RUNTIME);
        for (var actor : actors) {
            if (!matrix.offendersAs(actor, mutant.tables()).isEmpty()) {
                actors.remove(actor);
                actors.addFirst(actor);
                noticed.add(new Noticed(actor, mutant.tables()));
                return true;
            }
        }
        return false;
    }

    /** A matrix that cries without a reason would seem to notice everything: nobody notices what is not there. */
    private List<String> cryWithoutAReason(Connection db, IsolationMatrix matrix) throws SQLException {
        ProofDatabase.execute(db, "set local role " + DatabaseRoles.RUNTIME);
        var offenders = new ArrayList<String>();
        for (var each : noticed) {
            offenders.addAll(matrix.offendersAs(each.actor(), each.tables()));
        }
        return offenders;
    }
}
