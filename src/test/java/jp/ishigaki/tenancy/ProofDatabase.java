package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.embedded.DatabaseRoles;
import org.flywaydb.core.Flyway;

/** The migrated test database without a Spring application around it. */
final class ProofDatabase {

    private static boolean migrated;

    private ProofDatabase() {}

    /** A connection that no policy binds, in a transaction. */
    static Connection superuser() throws SQLException {
        migrate();
        var connection = TestDatabase.connectAsSuperuser();
        connection.setAutoCommit(false);
        return connection;
    }

    /** A connection as the application has it, in a transaction. */
    static Connection runtime() throws SQLException {
        migrate();
        var connection = TestDatabase.connect(DatabaseRoles.RUNTIME);
        connection.setAutoCommit(false);
        return connection;
    }

    /** The first column of every row. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static synchronized void migrate() {
        if (!migrated) {
            Flyway.configure()
                    .dataSource(TestDatabase.jdbcUrl(), DatabaseRoles.OWNER, TestDatabase.password(DatabaseRoles.OWNER))
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("runtime", DatabaseRoles.RUNTIME, "owner", DatabaseRoles.OWNER))
                    .load()
                    .migrate();
            migrated = true;
        }
    }
}
