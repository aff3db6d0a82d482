package jp.ishigaki.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RowLevelSecurityTest {

    @Test
    void nobodyReachesARowThatIsNotForThemInAnyWaySqlHas() throws SQLException, IOException {
        Cast cast;
        IsolationMatrix matrix;
        try (var superuser = ProofDatabase.superuser();
                var runtime = ProofDatabase.runtime()) {
            var tables = Tables.read(superuser);
            cast = new Cast(superuser);
            new Rows(superuser, tables).layEverywhere(cast);
            superuser.commit();
            matrix = new IsolationMatrix(runtime, cast, tables, Rows.of(superuser, tables, cast)).tryAll();
            runtime.rollback();
        }
        var result = "isolation matrix: " + matrix.cells() + " cells";
        System.out.println(result);
        Files.writeString(Path.of("target", "isolation-matrix.txt"), result + "\n");
        assertThat(matrix.offenders()).as(result).isEmpty();
    }
}
