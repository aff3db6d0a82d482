package jp.ishigaki.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.embedded.DatabaseRoles;
import jp.ishigaki.tenancy.BoundaryMutants.Mutant;
import jp.ishigaki.tenancy.Rows.Row;
import jp.ishigaki.tenancy.Tables.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether the proof proves: each way to break the boundary has to be noticed by the catalogue gate or the matrix. */
@Tag("mutants")
class BoundaryMutantsTest {

    @Test
    void everyBrokenBoundaryIsNoticed() throws SQLException, IOException {
        try (var db = ProofDatabase.superuser()) {
            var tables = Tables.read(db);
            var cast = new Cast(db);
            new Rows(db, tables).layEverywhere(cast);
            var rows = Rows.of(db, tables, cast);
            assertThat(CatalogueGate.all(db)).as("before any change").isEmpty();
            assertThat(offendersInTheMatrix(db, cast, tables, rows))
                    .as("before any change")
                    .isEmpty();

            // What waits for the end of the transaction is checked now: no table may be altered while it waits.
            ProofDatabase.execute(db, "set constraints all immediate");
            ProofDatabase.execute(db, "set constraints all deferred");

            var survivors = new ArrayList<String>();
            int byGate = 0;
            var mutants = BoundaryMutants.of(db, tables);
            for (var mutant : mutants) {
                ProofDatabase.execute(db, "savepoint whole");
                ProofDatabase.execute(db, mutant.sql());
                if (CatalogueGate.isBroken(db)) {
                    byGate++;
                } else if (!isSeenByTheMatrix(db, mutant, cast, tables, rows)) {
                    survivors.add(mutant.name());
                }
                ProofDatabase.execute(db, "rollback to savepoint whole");
            }
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

    private static boolean isSeenByTheMatrix(
            Connection db, Mutant mutant, Cast cast, Map<String, Table> tables, Map<String, List<Row>> rows)
            throws SQLException {
        if (mutant.tables().isEmpty()) {
            return false;
        }
        ProofDatabase.execute(db, "set local role " + DatabaseRoles.RUNTIME);
        return new IsolationMatrix(db, cast, tables, rows).notices(mutant.tables());
    }

    /** A matrix that cries without a reason would seem to notice everything. */
    private static List<String> offendersInTheMatrix(
            Connection db, Cast cast, Map<String, Table> tables, Map<String, List<Row>> rows) throws SQLException {
        ProofDatabase.execute(db, "savepoint whole");
        ProofDatabase.execute(db, "set local role " + DatabaseRoles.RUNTIME);
        var offenders = new IsolationMatrix(db, cast, tables, rows).tryAll().offenders();
        ProofDatabase.execute(db, "rollback to savepoint whole");
        return offenders;
    }
}
